package assistant.channel.slack;

/** Text in Slack's own writing, in which three letters are escaped. */
final class SlackText {
    private SlackText() {}

    /** What the patient typed. */
    static String plain(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** What is shown as it is, and mentions nobody. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
