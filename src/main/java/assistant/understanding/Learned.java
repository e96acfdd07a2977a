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
 * What is learned from examples: one classifier for what a message is for, one for whether it is an
 * emergency, one for what it asks about.
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

    static final String PURPOSE = "purpose";
    static final String TOPIC = "topic";
    static final String ALARM = "alarm";
    private static final String CALM = "calm";
    private static final String EMERGENCY = "emergency";

    private final Map<String, List<Example>> examples;
    private final String hash;
    private final Map<String, Classifier> classifiers = new ConcurrentHashMap<>();

    /**
     * @param purposes what messages are for, by example
     * @param topics what questions are about, by example
     */
    public Learned(List<Example> purposes, List<Example> topics) {
        examples = new LinkedHashMap<>();
        examples.put(PURPOSE, List.copyOf(purposes));
        examples.put(TOPIC, List.copyOf(topics));
        var alarms = purposes.stream().map(Learned::alarming).toList();
        if (alarms.stream().map(Example::label).distinct().count() > 1) {
            examples.put(ALARM, alarms);
        }
        hash = hash(examples);
    }

    /** The same example of an emergency, of whatever kind, or of none. */
    private static Example alarming(Example purpose) {
        boolean is = purpose.label().startsWith(EMERGENCY);
        return new Example(is ? ALARM : CALM, purpose.text());
    }

    /** The parts of a message that says several things; none where it says one. */
    public static List<String> parts(String text) {
        String[] parts = PARTS.split(text, MOST_PARTS);
        return parts.length > 1 ? List.of(parts) : List.of();
    }

    Classifier purpose() {
        return classifier(PURPOSE);
    }

    Classifier topic() {
        return classifier(TOPIC);
    }

    /** How likely a text is an emergency, 0 to 1; 0 where no example is one. */
    double alarm(String text) {
        if (!examples.containsKey(ALARM)) {
            return 0;
        }
        return classifier(ALARM).scores(text).getOrDefault(ALARM, 0.0);
    }

    private Classifier classifier(String name) {
        return classifiers.computeIfAbsent(name, this::load);
    }

    private Classifier load(String name) {
        return packaged()
                .flatMap(bytes -> ModelFile.read(bytes, hash, name))
                .orElseGet(() -> Trainer.train(examples.getOrDefault(name, List.of())));
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
        examples.forEach((name, some) -> trained.put(name, Trainer.train(some)));
        return trained;
    }

    private static String hash(Map<String, List<Example>> examples) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Trainer.WAY.getBytes(StandardCharsets.UTF_8));
            var said = new StringBuilder();
            examples.forEach(
                    (name, some) ->
                            some.forEach(
                                    one ->
                                            said.append(name)
                                                    .append('\t')
                                                    .append(one.label())
                                                    .append('\t')
                                                    .append(one.text())
                                                    .append('\n')));
            digest.update(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
