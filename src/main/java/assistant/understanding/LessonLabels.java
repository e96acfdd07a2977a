package assistant.understanding;

import assistant.decision.Fact;
import assistant.decision.Facts;
import assistant.dialog.Intent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the heads of the panel learn from a message of which it is known what it is. */
public final class LessonLabels {
    private final List<String> facts;

    public LessonLabels(List<Fact> facts) {
        this.facts = facts.stream().map(Fact::id).toList();
    }

    /** Of a labelled utterance: head to label. */
    public Map<String, String> of(Intent intent, String asked, Facts told, Set<String> asides) {
        var labels = new HashMap<>(ofAlarm(intent == Intent.EMERGENCY));
        Intent beside = told.isEmpty() ? Intent.UNCLEAR : Intent.ANSWER;
        labels.put(Panel.PURPOSE, (intent == Intent.EMERGENCY ? beside : intent).word());
        labels.put(Panel.ASIDE, asides.stream().sorted().findFirst().orElse(Panel.NOTHING));
        labels.put(Panel.ASKED, told.answer(asked).orElse(Panel.NOTHING));
        facts.forEach(fact -> labels.put(fact, told.answer(fact).orElse(Panel.NOTHING)));
        return labels;
    }

    /** Of a message of which no more is known than whether it is an emergency. */
    public static Map<String, String> ofAlarm(boolean alarm) {
        return Map.of(Panel.ALARM, alarm ? LearnedAlarm.YES : Panel.NOTHING);
    }
}
