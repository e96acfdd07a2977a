package assistant.conversation;

import assistant.decision.Facts;
import assistant.dialog.Command;

/** What a patient sends. It has no {@code toString} of its own: its content is the patient's. */
public sealed interface Message {
    /** Typed words, at most 2,000 code points. */
    record Text(String text) implements Message {
        @Override
        public String toString() {
            return "text";
        }
    }

    /**
     * Typed words beyond what is read, from a platform that had them sent. Nothing is taken of
     * them; but an alarm anywhere in them is heard.
     */
    record Overlong(String text) implements Message {
        @Override
        public String toString() {
            return "overlong";
        }
    }

    /** Choices that were pressed. */
    record Pressed(Facts facts) implements Message {
        @Override
        public String toString() {
            return "pressed";
        }
    }

    /**
     * A choice that was pressed under a question on a platform, where old buttons stay in sight: it
     * counts only while that question is the open one.
     */
    record Tapped(String fact, String value) implements Message {
        @Override
        public String toString() {
            return "tapped";
        }
    }

    /**
     * One that could not be taken, however often it was tried: the patient is told so, and what to
     * do in an emergency.
     */
    record Failed(Message message) implements Message {
        @Override
        public String toString() {
            return "failed";
        }
    }

    record Commanded(Command command) implements Message {}
}
