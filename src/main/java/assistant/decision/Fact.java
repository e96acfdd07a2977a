package assistant.decision;

import java.util.List;

/**
 * One thing about the patient that the table depends on.
 *
 * @param id such as {@code bleeding-risk}
 * @param values the values it can have, in the order they are offered; {@code unknown} is not among
 *     them, since every fact takes it
 * @param sentence the sentence of the article because of which we ask
 */
public record Fact(String id, List<String> values, String sentence) {
    public Fact {
        values = List.copyOf(values);
    }

    /** By its id alone, which no other fact of a table has. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Whether a patient may answer with this value. */
    public boolean takes(String value) {
        return value.equals(Facts.UNKNOWN) || values.contains(value);
    }
}
