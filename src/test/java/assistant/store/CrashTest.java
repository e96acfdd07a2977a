package assistant.store;

import assistant.store.CrashNode.Point;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;

class CrashTest {
    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(names = "NOWHERE", mode = EnumSource.Mode.EXCLUDE)
    void whatWasTakenIsKeptAndAnsweredOnceWhereverTheProcessDies(Point point) throws Exception {
        CrashPoints.dieAndGoOn("", folder, point, 7);
    }
}
