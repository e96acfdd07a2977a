package assistant.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What is learned from examples: one classifier for what a message is for, one for what it asks
 * about.
 *
 * <p>Loaded as the build trained it where the examples are the same; else trained when first
 * needed.
 */
public final class Learned {
    /** Where the build puts the trained classifiers, beside this class. */
    public static final String FILE = "model.bin";

    private static final int MOST_PARTS = 12;
    private static final Pattern PARTS =
            Pattern.compile("[.!?;,]\\s|\\s(?:and|but|also|now)\\s", Pattern.CASE_INSENSITIVE);

    /** What a message is for, and what it answers. */
    static final String VERDICT = "verdict";

    static final String ALARM = "alarm";
    static final String KIND = "kind";
    static final String TOPIC = "topic";

    /** What a message tells of a fact that is not asked; its name follows. */
    static final String TOLD = "told.";

    /** A feature of fewer examples is no pattern yet. */
    private static final int LEAST = 2;

    private final Lessons lessons;
    private final String hash;
    private final Map<String, Classifier> classifiers = new ConcurrentHashMap<>();

    /** Examples by the name of the classifier that learns from them. */
    public interface Lessons {
        List<Example> of(String classifier);

        /** The classifiers there are. */
        List<String> names();
    }

    /**
     * @param data all that the examples are made of
     * @param lessons the examples; looked at only where no classifier fits the data
     */
    public Learned(List<String> data, Lessons lessons) {
        this.lessons = lessons;
        this.hash = hash(data);
    }

    /** The parts of a message that says several things; none where it says one. */
    public static List<String> parts(String text) {
        String[] parts = PARTS.split(text, MOST_PARTS);
        return parts.length > 1 ? List.of(parts) : List.of();
    }

    Classifier verdict() {
        return classifier(VERDICT);
    }

    Classifier alarm() {
        return classifier(ALARM);
    }

    Classifier kind() {
        return classifier(KIND);
    }

    Classifier told(String fact) {
        return classifier(TOLD + fact);
    }

    Classifier topic() {
        return classifier(TOPIC);
    }

    private Classifier classifier(String name) {
        return classifiers.computeIfAbsent(name, this::load);
    }

    private Classifier load(String name) {
        return packaged()
                .flatMap(bytes -> ModelFile.read(bytes, hash, name))
                .orElseGet(() -> Trainer.train(lessons.of(name), LEAST));
    }

    private static Optional<byte[]> packaged() {
        try (InputStream in = Learned.class.getResourceAsStream(FILE)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether the classifiers that the build trained were trained from these very examples. */
    public boolean isPackaged() {
        return packaged().filter(bytes -> ModelFile.fits(bytes, hash)).isPresent();
    }

    /** Trains anew; gives the bytes of a model file. */
    public byte[] trained() {
        return ModelFile.write(hash, train());
    }

    private Map<String, Classifier> train() {
        var trained = new LinkedHashMap<String, Classifier>();
        lessons.names().forEach(name -> trained.put(name, Trainer.train(lessons.of(name), LEAST)));
        return trained;
    }

    private static String hash(List<String> data) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Trainer.WAY.getBytes(StandardCharsets.UTF_8));
            data.forEach(one -> digest.update((one + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
