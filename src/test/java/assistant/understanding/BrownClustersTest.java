package assistant.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.TreeMap;

class BrownClustersTest {
    private static final BrownClusters ENGLISH = BrownClusters.english();

    @ParameterizedTest
    @CsvSource({"thigh, calf", "shin, knee", "shin, wrist", "father, uncle"})
    void wordsThatAreUsedAlikeShareABeginning(String one, String other) {
        assertEquals(ENGLISH.path(one).substring(0, 8), ENGLISH.path(other).substring(0, 8));
    }

    @Test
    void aWordThatNewsDoNotHaveIsInNone() {
        assertEquals(BrownClusters.NONE, ENGLISH.path("xqzzy"));
        assertEquals(BrownClusters.NONE, ENGLISH.path(""));
    }

    @Test
    void whatIsWrittenIsRead() {
        var clusters = new TreeMap<String, String>();
        clusters.put("leg", "0110");
        clusters.put("arm", "0110");
        clusters.put("not", "1");
        byte[] bytes = BrownClusters.write(clusters);
        var read = BrownClusters.read(bytes);
        clusters.forEach((word, path) -> assertEquals(path, read.path(word)));
        assertEquals(BrownClusters.NONE, read.path("foot"));
        var cut = Arrays.copyOf(bytes, bytes.length - 1);
        var wrong = assertThrows(UncheckedIOException.class, () -> BrownClusters.read(cut));
        assertTrue(wrong.getMessage().contains("damaged"), wrong::getMessage);
    }
}
