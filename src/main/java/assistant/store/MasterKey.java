package assistant.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The keys that wrap all others: the first wraps, each unwraps what it wrapped.
 *
 * <p>Written as base64 of {@value Sealer#KEY_BYTES} bytes; several, by commas, while keys are
 * rotated.
 */
public final class MasterKey {
    private static final String FILE = "master.key";
    private static final String WANTED =
            "The master key is base64 of 32 random bytes, such as 'openssl rand -base64 32' gives;"
                    + " a new one before the old one, by a comma, to rotate";

    private final List<Sealer> sealers;

    private MasterKey(List<Sealer> sealers) {
        this.sealers = List.copyOf(sealers);
    }

    /**
     * Reads keys as they are written in a setting.
     *
     * @throws IllegalArgumentException telling what is wanted, without what was given
     */
    public static MasterKey of(String written) {
        var sealers = new ArrayList<Sealer>();
        for (String one : written.split(",", -1)) {
            sealers.add(new Sealer(bytes(one.strip())));
        }
        return new MasterKey(sealers);
    }

    private static byte[] bytes(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            if (key.length == Sealer.KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(WANTED + ".");
        }
        throw new IllegalArgumentException(WANTED + ".");
    }

    /** The key in a folder; made there, for its owner's eyes only, when there is none. */
    public static MasterKey in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        byte[] fresh = new byte[Sealer.KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            var ownersOnly = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(ownersOnly));
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh) + "\n");
        } catch (FileAlreadyExistsException there) {
            return of(Files.readString(file).strip());
        }
        return of(Files.readString(file).strip());
    }

    /** The key that wraps now. */
    Sealer current() {
        return sealers.getFirst();
    }

    /** The key that wrapped something, if it is still here. */
    Optional<Sealer> named(String id) {
        return sealers.stream().filter(sealer -> sealer.id().equals(id)).findFirst();
    }
}
