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

    /** What the build trained, once it is loaded; of one hash alone. */
    private static final Map<String, Packaged> PACKAGED = new ConcurrentHashMap<>();

    private final Supplier<? extends Lessons> lessons;
    private final String hash;
    private final Once<Panel> panel;
    private final Once<Classifier> kind;
    private final Once<Classifier> topic;

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
    public Learned(List<byte[]> data, Supplier<? extends Lessons> lessons) {
        this(hash(data), lessons);
    }

    private Learned(String hash, Supplier<? extends Lessons> lessons) {
        this.hash = hash;
        this.lessons = lessons;
        this.panel = new Once<>(() -> ours().panel().orElseGet(this::trainPanel));
        this.kind = new Once<>(() -> ours().kind().orElseGet(this::trainKind));
        this.topic = new Once<>(() -> ours().topic().orElseGet(this::trainTopic));
    }

    /** What is made when it is first needed, and then kept. */
    private static final class Once<T> {
        private final Supplier<T> making;
        private volatile @Nullable T made;

        Once(Supplier<T> making) {
            this.making = making;
        }

        T get() {
            T ready = made;
            return ready == null ? make() : ready;
        }

        private synchronized T make() {
            T ready = made;
            if (ready == null) {
                ready = making.get();
                made = ready;
            }
            return ready;
        }
    }

    /**
     * What the build trained, whatever it was trained from; nothing where it trained nothing.
     *
     * @param lessons asked for only where a classifier is damaged
     */
    public static Optional<Learned> packaged(Supplier<? extends Lessons> lessons) {
        return packagedHash().map(hash -> new Learned(hash, lessons));
    }

    /** Names what it is learned from, and how: 64 hex digits. */
    public String hash() {
        return hash;
    }

    Panel panel() {
        return panel.get();
    }

    Classifier kind() {
        return kind.get();
    }

    Classifier topic() {
        return topic.get();
    }

    private Panel trainPanel() {
        return Trainer.panel(lessons.get().messages());
    }

    private Classifier trainKind() {
        return Trainer.small(lessons.get().kinds());
    }

    private Classifier trainTopic() {
        return Trainer.small(lessons.get().topics());
    }

    /** What the build trained from the very same: what of it is there and whole. */
    private record Packaged(
            Optional<Panel> panel, Optional<Classifier> kind, Optional<Classifier> topic) {
        static Packaged of(String hash) {
            var models =
                    packaged(InputStream::readAllBytes)
                            .map(bytes -> ModelFile.read(bytes, hash))
                            .orElse(Map.of());
            return new Packaged(
                    Optional.ofNullable(models.get(PANEL)).map(Panel::of),
                    Optional.ofNullable(models.get(KIND)).map(Classifier::of),
                    Optional.ofNullable(models.get(TOPIC)).map(Classifier::of));
        }
    }

    private Packaged ours() {
        return isPackaged()
                ? PACKAGED.computeIfAbsent(hash, Packaged::of)
                : new Packaged(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A way to read the file that the build wrote. */
    private interface Reading<T> {
        T read(InputStream file) throws IOException;
    }

    private static Optional<String> packagedHash() {
        return packaged(ModelFile::hash).flatMap(hash -> hash);
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
        return packagedHash().filter(hash::equals).isPresent();
    }

    /** Trains anew; gives the bytes of a model file. */
    public byte[] trained() {
        var trainings =
                List.<Supplier<byte[]>>of(
                        () -> trainPanel().bytes(),
                        () -> trainKind().bytes(),
                        () -> trainTopic().bytes());
        var bytes = trainings.parallelStream().map(Supplier::get).toList();
        var models = new LinkedHashMap<String, byte[]>();
        models.put(PANEL, bytes.get(0));
        models.put(KIND, bytes.get(1));
        models.put(TOPIC, bytes.get(2));
        return ModelFile.write(hash, models);
    }

    private static String hash(List<byte[]> data) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Trainer.WAY.getBytes(StandardCharsets.UTF_8));
            for (byte[] one : data) {
                digest.update(one);
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
