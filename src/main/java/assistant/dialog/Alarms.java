package assistant.dialog;

import java.util.ArrayList;
import java.util.List;

/** Writes the alarm: first of all, without a word about medicine choices, without a question. */
final class Alarms {
    static final String SELF_HARM = "self-harm";

    private final Messages messages;

    Alarms(Messages messages) {
        this.messages = messages;
    }

    List<Reply> write(Safety safety) {
        boolean selfHarm = safety.alarms().contains(SELF_HARM);
        var words = new ArrayList<Prose>();
        var kinds = new ArrayList<String>();
        if (!safety.alarms().equals(List.of(SELF_HARM))) {
            words.add(messages.say("alarm.first"));
            kinds.add(safety.alarms().getFirst());
        }
        for (String kind : safety.alarms()) {
            words.add(kind(kind).then(messages.say("alarm.not-article")));
            kinds.add(kind);
        }
        if (safety.pregnant()) {
            add(words, kinds, "pregnancy");
        }
        if (safety.other()) {
            add(words, kinds, "other-person");
        }
        if (messages.set("kiosk")) {
            add(words, kinds, "kiosk");
        }
        var alarms = new ArrayList<Reply>();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            alarms.add(
                    new Reply.Alarm(
                            kinds.get(i), words.get(i), last && !selfHarm ? goOn() : List.of()));
        }
        return alarms;
    }

    private void add(List<Prose> words, List<String> kinds, String kind) {
        words.add(messages.say("alarm." + kind).then(messages.say("alarm.not-article")));
        kinds.add(kind);
    }

    private Prose kind(String kind) {
        boolean noLine = kind.equals(SELF_HARM) && !messages.set("crisis");
        return messages.say(noLine ? "alarm.self-harm-no-crisis-line" : "alarm.kind." + kind);
    }

    private List<Reply.Offer> goOn() {
        return List.of(
                new Reply.Offer(Command.CONTINUE, messages.text("alarm.continue")),
                new Reply.Offer(Command.FINISH, messages.text("alarm.finish")));
    }
}
