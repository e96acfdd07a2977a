package assistant.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which words stand in the same places as others: what was learned of "shin" counts for "knee",
 * whether or not an example has it.
 *
 * <p>A cluster is a path of zeros and ones in a binary tree; the longer the beginning that two
 * share, the more alike their words are used. The build makes the file beside this class from
 * clusters of news (RCV1: Turian, Ratinov and Bengio 2010), with {@link BrownClustersFile}.
 */
final class BrownClusters {
    static final String FILE = "brown-clusters.bin";

    /** The path of a word that is in no cluster. */
    static final String NONE = "";

    private final long[] words;
    private final short[] clusters;
    private final List<String> paths;

    private BrownClusters(long[] words, short[] clusters, List<String> paths) {
        this.words = words;
        this.clusters = clusters;
        this.paths = paths;
    }

    /** Those of English that the build put beside this class. */
    static BrownClusters english() {
        return English.CLUSTERS;
    }

    /** Loaded when first needed. */
    private static final class English {
        static final BrownClusters CLUSTERS = load();

        private static BrownClusters load() {
            try (InputStream in = BrownClusters.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException(FILE + " is missing: build with Maven");
                }
                return read(in.readAllBytes());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** The path of a word in lower case, or {@link #NONE}. */
    String path(String word) {
        int at = Arrays.binarySearch(words, Features.hash('b', word));
        return at < 0 ? NONE : paths.get(clusters[at]);
    }

    /**
     * @param clusters word to path
     */
    static byte[] write(SortedMap<String, String> clusters) {
        var paths = new ArrayList<>(new TreeSet<>(clusters.values()));
        var byHash = new TreeMap<Long, String>();
        clusters.forEach((word, path) -> byHash.put(Features.hash('b', word), path));
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(paths.size());
            for (String path : paths) {
                out.writeUTF(path);
            }
            out.writeInt(byHash.size());
            for (long word : byHash.keySet()) {
                out.writeLong(word);
            }
            for (String path : byHash.values()) {
                out.writeShort(paths.indexOf(path));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static BrownClusters read(byte[] bytes) {
        var unread = new ByteArrayInputStream(bytes);
        try (var in = new DataInputStream(unread)) {
            var paths = new ArrayList<String>();
            int most = in.readShort();
            for (int i = 0; i < most; i++) {
                paths.add(in.readUTF());
            }
            int size = in.readInt();
            if (unread.available() != (long) size * (Long.BYTES + Short.BYTES)) {
                throw new EOFException();
            }
            long[] words = new long[size];
            short[] clusters = new short[size];
            var rest =
                    ByteBuffer.wrap(bytes, bytes.length - unread.available(), unread.available());
            rest.asLongBuffer().get(words);
            rest.position(rest.position() + size * Long.BYTES);
            rest.asShortBuffer().get(clusters);
            return new BrownClusters(words, clusters, List.copyOf(paths));
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE + " is damaged", broken);
        }
    }
}
