package assistant.dialog;

import assistant.decision.DecisionTable;
import assistant.decision.Facts;
import assistant.decision.Outcome;
import assistant.source.Source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dialog: {@code step(conversation, meaning)} gives the turn, and nothing else does.
 *
 * <p>Pure: no clock, no randomness, no I/O. The same conversation and meaning give the same turn.
 */
public final class Dialog {
    private static final List<String> WELCOME =
            List.of(
                    "welcome.about",
                    "welcome.how",
                    "welcome.not-advice",
                    "welcome.medicine",
                    "welcome.emergency",
                    "welcome.helper");

    /** As many sets of answers are remembered with what follows from them; a few MB at most. */
    static final int FACTS = 4_096;

    private final Source source;
    private final DecisionTable table;
    private final Flow flow;
    private final ResultPlan plan;
    private final Map<String, Topic> topics;
    private final Messages messages;
    private final Wording wording;
    private final ResultWriter results;
    private final Explainer explainer;
    private final Alarms alarms;
    private final Recall<Facts, Optional<State>> next;

    public Dialog(
            Source source,
            DecisionTable table,
            Flow flow,
            ResultPlan plan,
            Map<String, Topic> topics,
            Messages messages) {
        this.source = source;
        this.table = table;
        this.flow = flow;
        this.plan = plan;
        this.topics = Map.copyOf(topics);
        this.messages = messages;
        this.wording = new Wording(messages);
        this.results = new ResultWriter(source, table, plan, messages);
        this.explainer = new Explainer(table, topics, messages, results);
        this.alarms = new Alarms(messages);
        this.next = new Recall<>(FACTS, facts -> flow.next(facts, table));
    }

    /** The same dialog in a place with its own emergency numbers. */
    public Dialog in(Map<String, String> place) {
        return new Dialog(source, table, flow, plan, topics, messages.in(place));
    }

    /** The first turn: what this is, and the first question. */
    public Turn open() {
        Step step = new Step(this, Conversation.NEW);
        step.open(WELCOME);
        return step.turn(Optional.empty());
    }

    /** Takes one message. */
    public Turn step(Conversation conversation, Meaning meaning) {
        Meaning understood = meaning.with(meaning.facts().newTo(conversation.facts()));
        Step step = new Step(this, conversation);
        if (meaning.safety().alarm()) {
            step.alarm(understood);
        } else {
            step.take(understood);
        }
        return step.turn(Optional.of(understood));
    }

    /** The turn after a press under a question that is not the open one: nothing changes. */
    public Turn late(Conversation conversation) {
        Step step = new Step(this, conversation);
        step.late();
        return step.turn(Optional.of(Meaning.of(Intent.UNCLEAR)));
    }

    /** The turn after more words than are read: nothing changes. */
    public Turn tooLong(Conversation conversation) {
        Step step = new Step(this, conversation);
        step.tooLong();
        return step.turn(Optional.of(Meaning.of(Intent.UNCLEAR)));
    }

    /** The turn after a message that could not be taken: nothing changes. */
    public Turn failed(Conversation conversation) {
        Step step = new Step(this, conversation);
        step.failed();
        return step.turn(Optional.of(Meaning.of(Intent.UNCLEAR)));
    }

    /** A conversation held under another content version: what this one does not know is gone. */
    public Conversation refold(Conversation conversation) {
        return conversation.keeping(this::knows);
    }

    private boolean knows(String fact, String value) {
        return table.fact(fact).filter(known -> known.takes(value)).isPresent();
    }

    /** The turn, saying too that its content has changed since the last one. */
    public Turn noticed(Turn turn) {
        return turn.saying(wording.say("say.updated"));
    }

    /** The fact that is asked now, if one is. */
    public Optional<String> asked(Conversation conversation) {
        return state(conversation).map(State::ask);
    }

    /** The question that is asked now, if one is. */
    public Optional<Reply.Question> question(Conversation conversation) {
        return state(conversation).map(state -> question(state, conversation.facts()));
    }

    /** The question of a state, worded for what is told. */
    public Reply.Question question(State state, Facts told) {
        return wording.question(state, table.fact(state.ask()).orElseThrow(), told);
    }

    /** The answers told, a line each, such as "Cancer now: I don't know". */
    public List<Reply.Item> told(Facts facts) {
        return wording.told(facts);
    }

    /** What a choice says. */
    public String label(String fact, String value) {
        return wording.label(fact, value);
    }

    /** What a command says that was not typed. */
    public String label(Command command) {
        return wording.label(command);
    }

    /** The result as it would be shown now. */
    public List<Reply> result(Conversation conversation) {
        return results.write(conversation.facts(), conversation.asides());
    }

    /** What a patient takes along: the result or, before there is one, what was told so far. */
    public List<Reply> summary(Conversation conversation) {
        return asked(conversation).isPresent()
                ? results.soFar(conversation.facts(), conversation.asides())
                : result(conversation);
    }

    private Optional<State> state(Conversation conversation) {
        return pending(conversation.pending()) instanceof Pending.Asked asked
                ? flow.asking(asked.fact())
                : next.of(conversation.facts());
    }

    private static Pending pending(Pending pending) {
        return pending instanceof Pending.Alarmed alarmed ? pending(alarmed.before()) : pending;
    }

    /** What the article says for these answers. */
    Outcome outcome(Facts facts) {
        return results.essence(facts).outcome();
    }

    /** Whether the result differs from the one last shown. */
    boolean changed(Conversation conversation) {
        Facts shown = conversation.shown().orElseThrow();
        return !results.essence(shown).equals(results.essence(conversation.facts()));
    }

    /** How it differs. */
    List<Reply> changes(Conversation conversation) {
        Facts shown = conversation.shown().orElseThrow();
        var lines =
                new ChangeWriter(wording)
                        .write(table.evaluate(shown), table.evaluate(conversation.facts()));
        return lines.isEmpty() ? List.of(wording.say("say.notes")) : lines;
    }

    public Source source() {
        return source;
    }

    public DecisionTable table() {
        return table;
    }

    public Flow flow() {
        return flow;
    }

    public ResultPlan plan() {
        return plan;
    }

    /** What can be asked about, by id. */
    public Map<String, Topic> topics() {
        return topics;
    }

    public Messages messages() {
        return messages;
    }

    Wording wording() {
        return wording;
    }

    Explainer explainer() {
        return explainer;
    }

    Alarms alarms() {
        return alarms;
    }
}
