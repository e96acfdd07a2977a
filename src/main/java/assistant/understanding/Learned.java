package assistant.understanding;

import org.jspecify.annotations.Nullable;

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
import java.util.function.Supplier;

/**
 * What is learned from examples: a panel that says what a message is for, what it tells, and
 * whether it is an emergency; one classifier for the kind of the emergency, one for what it asks
 * about.
 *
 * <p>Loaded as the build trained it where the examples are the same; else trained when first
 * needed.
 */
public final class Learned {
    /** Where the build puts the trained classifiers, beside this class. */
    public static final String FILE = "model.bin";

    static final String PANEL = "panel";
    static final String KIND = "kind";
    static final String TOPIC = "topic";

    /** Those that the build trained, once they are loaded; of one hash alone. */
    private static final Map<String, Classifier> PACKAGED = new ConcurrentHashMap<>();

    private final Supplier<? extends Lessons> lessons;
    private final String hash;
    private final Map<String, Classifier> classifiers = new ConcurrentHashMap<>();
    private volatile @Nullable Panel panel;

    /** What there is to learn from. */
    public interface Lessons {
        /** Whole messages with all that they are. */
        List<Lesson> messages();

        /** Emergencies by their kind. */
        List<Example> kinds();

        /** Questions by what they are about. */
        List<Example> topics();
    }

    /**
     * @param data all that the examples are made of
     * @param lessons asked for only where no classifier fits the data
     */
    public Learned(List<String> data, Supplier<? extends Lessons> lessons) {
        this(hash(data), lessons);
    }

    private Learned(String hash, Supplier<? extends Lessons> lessons) {
        this.hash = hash;
        this.lessons = lessons;
    }

    /**
     * What the build trained, whatever it was trained from; nothing where it trained nothing.
     *
     * @param lessons asked for only where a classifier is damaged
     */
    public static Optional<Learned> packaged(Supplier<? extends Lessons> lessons) {
        return packaged(ModelFile::hash).map(hash -> new Learned(hash, lessons));
    }

    /** Names what it is learned from, and how: 64 hex digits. */
    public String hash() {
        return hash;
    }

    Panel panel() {
        Panel ready = panel;
        if (ready == null) {
            ready = new Panel(classifier(PANEL));
            panel = ready;
        }
        return ready;
    }

    Classifier kind() {
        return classifier(KIND);
    }

    Classifier topic() {
        return classifier(TOPIC);
    }

    private Classifier classifier(String name) {
        Classifier loaded = classifiers.get(name);
        return loaded != null ? loaded : classifiers.computeIfAbsent(name, this::load);
    }

    private Classifier load(String name) {
        if (!PACKAGED.containsKey(hash + PANEL)) {
            packaged(InputStream::readAllBytes)
                    .map(bytes -> ModelFile.read(bytes, hash))
                    .ifPresent(all -> all.forEach((one, read) -> PACKAGED.put(hash + one, read)));
        }
        Classifier loaded = PACKAGED.get(hash + name);
        return loaded != null ? loaded : train(name);
    }

    private Classifier train(String name) {
        Lessons all = lessons.get();
        return switch (name) {
            case PANEL -> Trainer.panel(all.messages());
            case KIND -> Trainer.small(all.kinds());
            default -> Trainer.small(all.topics());
        };
    }

    /** A way to read the file that the build wrote. */
    private interface Reading<T> {
        T read(InputStream file) throws IOException;
    }

    private static <T> Optional<T> packaged(Reading<T> reading) {
        try (InputStream in = Learned.class.getResourceAsStream(FILE)) {
            return in == null ? Optional.empty() : Optional.of(reading.read(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether the classifiers that the build trained were trained from these very examples. */
    public boolean isPackaged() {
        return packaged(ModelFile::hash).filter(hash::equals).isPresent();
    }

    /** Trains anew; gives the bytes of a model file. */
    public byte[] trained() {
        return ModelFile.write(hash, train());
    }

    private Map<String, Classifier> train() {
        var trained = new LinkedHashMap<String, Classifier>();
        List.of(PANEL, KIND, TOPIC).forEach(name -> trained.put(name, train(name)));
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
