package assistant.dialog;

import assistant.decision.Facts;

import java.util.List;

/**
 * What a message meant.
 *
 * @param intent what it was for
 * @param facts what it plainly states about the patient now; an answered "I don't know" is there as
 *     {@code unknown}
 * @param supposed what it supposes in a what-if
 * @param topics what it asks about, by topic id
 * @param asides what it tells that the article does not speak about, by aside id
 * @param doubts facts it touches without plainly telling them; asked back about
 * @param guesses what it may have asked about, when that is not sure, by topic id
 * @param between values of the asked fact of which it may have told one, when that is not sure
 * @param change the fact whose answer the patient wants to give anew; empty when none
 * @param safety what to warn of, before all else
 * @param confidence 0 to 1; 1 where a choice was pressed
 * @param evidence why it was read so, in codes that hold none of the patient's words
 */
public record Meaning(
        Intent intent,
        Facts facts,
        Facts supposed,
        List<String> topics,
        List<String> asides,
        List<String> doubts,
        List<String> guesses,
        List<String> between,
        List<String> change,
        Safety safety,
        double confidence,
        List<String> evidence) {
    public Meaning {
        topics = List.copyOf(topics);
        asides = List.copyOf(asides);
        doubts = List.copyOf(doubts);
        guesses = List.copyOf(guesses);
        between = List.copyOf(between);
        change = List.copyOf(change);
        evidence = List.copyOf(evidence);
    }

    /** A message that meant this and nothing more, for certain. */
    public static Meaning of(Intent intent) {
        return new Meaning(
                intent,
                Facts.NONE,
                Facts.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Safety.NONE,
                1,
                List.of());
    }

    /** Choices that were pressed. */
    public static Meaning pressed(Facts facts) {
        boolean known = facts.told().values().stream().anyMatch(v -> !v.equals(Facts.UNKNOWN));
        return of(known ? Intent.ANSWER : Intent.UNKNOWN).with(facts);
    }

    public Meaning with(Facts told) {
        return new Meaning(
                intent,
                told,
                supposed,
                topics,
                asides,
                doubts,
                guesses,
                between,
                change,
                safety,
                confidence,
                evidence);
    }

    /** There is no word of the patient's in it, and no fact. */
    @Override
    public String toString() {
        return intent.word() + evidence;
    }
}
