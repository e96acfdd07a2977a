package assistant.dialog;

import assistant.decision.Entry;

import java.util.List;
import java.util.Optional;

/** One message of the assistant's. Its words are complete by themselves, but for the choices. */
public sealed interface Reply {
    Prose words();

    /**
     * Plain words.
     *
     * @param topic the key of what it is, for clients that style it, such as {@code result.told}
     * @param items further lines, each its own
     * @param note the id of the note it is
     */
    record Say(String topic, Prose words, List<Item> items, Optional<String> note)
            implements Reply {
        public Say {
            items = List.copyOf(items);
        }
    }

    /** A line of a list; {@code fact} where it tells an answer that can be changed. */
    record Item(String text, Optional<String> fact) {}

    /** A question with its choices, {@code unknown} last. */
    record Question(String fact, Prose words, List<Choice> choices, String help, String why)
            implements Reply {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One entry of the outcome.
     *
     * @param title the option in plain words
     * @param condition under which it holds, in plain words
     * @param plain our plain words for the sentence
     * @param cautions what else to know before acting on it
     * @param because the told answers that it rests on
     */
    record Result(
            Entry entry,
            Prose words,
            String title,
            Optional<String> condition,
            String plain,
            List<String> cautions,
            List<Item> because)
            implements Reply {
        public Result {
            cautions = List.copyOf(cautions);
            because = List.copyOf(because);
        }
    }

    /**
     * An alarm.
     *
     * @param kind such as {@code bleeding}
     * @param goOn what the patient may press next; empty where nothing is asked
     */
    record Alarm(String kind, Prose words, List<Offer> goOn) implements Reply {
        public Alarm {
            goOn = List.copyOf(goOn);
        }
    }

    /** A command offered under a label. */
    record Offer(Command command, String label) {}

    /** See someone today: safety words that are no alarm. */
    record Care(Prose words) implements Reply {}

    /** The article's own disclaimer, copyright and authors. */
    record Disclaimer(Prose words) implements Reply {}
}
