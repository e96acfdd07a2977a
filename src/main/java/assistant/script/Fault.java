package assistant.script;

/**
 * Something wrong with a topic folder.
 *
 * @param what is wrong
 * @param remedy what would be right
 */
public record Fault(Place place, String what, String remedy) {
    @Override
    public String toString() {
        return "%s: %s. %s".formatted(place, what, remedy);
    }
}
