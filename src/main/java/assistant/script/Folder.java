package assistant.script;

import assistant.source.Source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The files of a folder, in memory.
 *
 * @param name of the folder, such as {@code vte}
 * @param files path within the folder, with {@code /}, to content
 */
public record Folder(String name, Map<String, byte[]> files) {
    public Folder {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /**
     * Reads a folder from disk.
     *
     * @throws IOException when it cannot be read
     */
    public static Folder at(Path path) throws IOException {
        return at(path, file -> true);
    }

    private static Folder at(Path path, Predicate<String> wanted) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var tree = Files.walk(path)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String name = path.relativize(file).toString().replace('\\', '/');
                if (wanted.test(name)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        Path last = path.getFileName();
        return new Folder(last == null ? "" : last.toString(), files);
    }

    /**
     * Reads a folder from the class path, be it a jar or a folder of classes.
     *
     * @param path such as {@code /dialogs/vte}
     * @throws IOException when it is not there
     */
    public static Folder onClassPath(String path) throws IOException {
        return onClassPath(path, file -> true);
    }

    /**
     * Reads some files of a folder from the class path.
     *
     * @param wanted by their path within the folder
     * @throws IOException when it is not there
     */
    public static Folder onClassPath(String path, Predicate<String> wanted) throws IOException {
        URL found = Folder.class.getResource(path);
        if (found == null) {
            throw new NoSuchFileException(path);
        }
        return found.openConnection() instanceof JarURLConnection jar
                ? in(jar.getJarFile(), path, wanted)
                : at(Path.of(URI.create(found.toString())), wanted);
    }

    /** Of a jar that is open anyway, and stays open. */
    private static Folder in(JarFile jar, String path, Predicate<String> wanted)
            throws IOException {
        String above = path.substring(1) + "/";
        var files = new TreeMap<String, byte[]>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(above) && !entry.isDirectory()) {
                String name = entry.getName().substring(above.length());
                if (wanted.test(name)) {
                    try (var content = jar.getInputStream(entry)) {
                        files.put(name, content.readAllBytes());
                    }
                }
            }
        }
        return new Folder(path.substring(path.lastIndexOf('/') + 1), files);
    }

    /** The content of a file as UTF-8 text, if it is there. */
    public Optional<String> text(String file) {
        return Optional.ofNullable(files.get(file))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The same folder with another content of one file. */
    public Folder with(String file, String content) {
        var changed = new TreeMap<>(files);
        changed.put(file, content.getBytes(StandardCharsets.UTF_8));
        return new Folder(name, changed);
    }

    /** The content version: a SHA-256 over every file's name and bytes, 64 hex digits. */
    public String version() {
        var all = new ByteArrayOutputStream();
        files.forEach(
                (file, bytes) -> {
                    all.writeBytes(
                            (file + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
                    all.writeBytes(bytes);
                });
        return Source.sha256(all.toByteArray());
    }
}
