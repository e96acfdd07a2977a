package assistant.channel.slack;

import assistant.channel.Arrival;
import assistant.channel.Entrance;
import assistant.channel.Form;
import assistant.channel.Mail;
import assistant.channel.Press;
import assistant.channel.Secrets;
import assistant.channel.Tree;
import assistant.channel.Unreadable;
import assistant.channel.Words;
import assistant.conversation.Address;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.decision.DecisionTable;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/** Messages that Slack brings: what is written in direct messages, and presses there. */
public final class SlackEntrance implements Entrance {
    private static final int MOST = 256 * 1024;
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_.-]{1,256}");

    private final SlackSignature signature;
    private final DecisionTable table;

    public SlackEntrance(SlackSettings settings, DecisionTable table, InstantSource clock) {
        this.signature = new SlackSignature(settings.signing(), clock);
        this.table = table;
    }

    @Override
    public Channel channel() {
        return Channel.SLACK;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public boolean genuine(Arrival arrival) {
        return signature.fits(arrival);
    }

    @Override
    public Mail open(Arrival arrival) throws Unreadable {
        if (arrival.type().equals("application/x-www-form-urlencoded")) {
            return pressed(Form.of(arrival.body()));
        }
        JsonNode body = Tree.object(arrival.body());
        return switch (body.path("type").asText()) {
            case "url_verification" -> Mail.challenge(challenge(body));
            case "event_callback" -> Mail.of(typed(body));
            default -> Mail.of(Optional.empty());
        };
    }

    private static String challenge(JsonNode body) throws Unreadable {
        return Tree.text(body.path("challenge"))
                .filter(text -> CHALLENGE.matcher(text).matches())
                .orElseThrow(Unreadable::new);
    }

    /** Edits, bots and channels with others in them are no messages to us. */
    private static Optional<Delivered> typed(JsonNode body) throws Unreadable {
        JsonNode event = body.path("event");
        boolean plain = event.path("subtype").isMissingNode() && !event.hasNonNull("bot_id");
        boolean direct = event.path("channel_type").asText().equals("im");
        if (!event.path("type").asText().equals("message") || !plain || !direct) {
            return Optional.empty();
        }
        var address = address(body.path("team_id"), event.path("user"), event.path("channel"));
        String id = Tree.id(body.path("event_id"));
        return Words.message(SlackText.plain(event.path("text").asText("")))
                .map(message -> new Delivered(address, id, message));
    }

    private Mail pressed(Form form) throws Unreadable {
        if (form.repeats()) {
            throw new Unreadable();
        }
        Optional<String> payload = form.value("payload");
        if (payload.isEmpty()) {
            return Mail.of(Optional.empty());
        }
        JsonNode body = Tree.object(Secrets.bytes(payload.get()));
        var entries = new ArrayList<Mail.Entry>();
        if (body.path("type").asText().equals("block_actions")) {
            body.path("actions").forEach(action -> entries.add(() -> pressed(body, action)));
        }
        return Mail.of(entries);
    }

    /** Only a direct message has an id that begins with D. */
    private Optional<Delivered> pressed(JsonNode body, JsonNode action) throws Unreadable {
        JsonNode channel = body.path("channel").path("id");
        if (!channel.asText().startsWith("D") || !action.hasNonNull("value")) {
            return Optional.empty();
        }
        JsonNode team = body.path("team").path("id");
        var address = address(team, body.path("user").path("id"), channel);
        String id =
                "%s %s %s"
                        .formatted(
                                Tree.id(team),
                                Tree.id(action.path("action_ts")),
                                Tree.id(action.path("action_id")));
        var said = Press.read(Tree.id(action.path("value")), table);
        return Optional.of(new Delivered(address, id, said));
    }

    private static Address address(JsonNode team, JsonNode user, JsonNode place) throws Unreadable {
        return new Address(Channel.SLACK, Tree.id(team), Tree.id(user), Tree.id(place));
    }
}
