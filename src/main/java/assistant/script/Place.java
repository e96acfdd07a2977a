package assistant.script;

/**
 * Where something stands in a topic folder.
 *
 * @param file relative to the folder
 * @param line 1 or more; 0 where the whole file is meant
 */
public record Place(String file, int line) {
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
