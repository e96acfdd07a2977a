package assistant.understanding;

import assistant.decision.Facts;
import assistant.dialog.Intent;
import assistant.dialog.Meaning;
import assistant.dialog.Safety;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A meaning in the making: what the readers have seen so far. */
final class Draft {
    final Map<String, String> facts = new LinkedHashMap<>();
    final Map<String, String> supposed = new LinkedHashMap<>();
    final Set<String> doubts = new LinkedHashSet<>();
    final Set<String> topics = new LinkedHashSet<>();
    final Set<String> guesses = new LinkedHashSet<>();
    final Set<String> asides = new LinkedHashSet<>();
    final List<String> between = new ArrayList<>();
    final List<String> change = new ArrayList<>();
    final List<Mention> flags = new ArrayList<>();

    /** Facts of which it says that they are not known, as in "cancer don't know". */
    final Set<String> open = new LinkedHashSet<>();

    /** Facts that are not asked, of which it makes a guess or says that nobody told. */
    final Set<String> unsure = new LinkedHashSet<>();

    /** What says yes, no or don't know of a fact that is not asked: "cancer: no". */
    final List<Mention> closings = new ArrayList<>();

    /** What kinds of words stand around red flags, or would. */
    final Set<String> around = new TreeSet<>();

    final List<String> evidence = new ArrayList<>();
    Safety safety = Safety.NONE;
    Optional<Intent> intent = Optional.empty();
    double confidence = 0.9;
    boolean saysUnknown;

    /** It says so before all else. */
    boolean opensUnknown;

    /** A red flag was seen, even if it is denied, long past or supposed. */
    boolean sawFlag;

    /** There is nothing in it but what is calm, plainly denied, or what others had by name. */
    boolean calm;

    void see(String code) {
        evidence.add(code);
    }

    void mean(Intent meant, String code) {
        intent = Optional.of(meant);
        see(code);
    }

    Meaning meaning() {
        Intent meant = safety.alarm() ? Intent.EMERGENCY : intent.orElse(Intent.UNCLEAR);
        return new Meaning(
                meant,
                new Facts(facts),
                new Facts(supposed),
                List.copyOf(topics),
                List.copyOf(asides),
                List.copyOf(doubts),
                List.copyOf(guesses),
                between,
                change,
                safety,
                confidence,
                evidence);
    }
}
