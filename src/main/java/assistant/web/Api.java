package assistant.web;

import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.KeyReused;
import assistant.conversation.StoreAway;
import assistant.conversation.StoreFull;
import assistant.conversation.Stored;
import assistant.script.DialogPicture;
import assistant.wire.BadMessage;
import assistant.wire.DialogJson;
import assistant.wire.Json;
import assistant.wire.MessageReader;
import assistant.wire.SourceJson;
import assistant.wire.TurnJson;

import com.fasterxml.jackson.databind.JsonNode;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The routes under {@code /api}. */
final class Api {
    private final Assistant assistant;
    private final Pace pace;
    private final MessageReader messages;
    private final byte[] source;
    private final byte[] dialog;
    private final String picture;
    private final String picturePolicy;

    Api(Assistant assistant, Pace pace) {
        var script = assistant.script();
        this.assistant = assistant;
        this.pace = pace;
        this.messages = new MessageReader(script.dialog().table());
        this.source = Json.write(SourceJson.of(script));
        this.dialog = Json.write(DialogJson.of(script.dialog()));
        this.picture = DialogPicture.svg(script.dialog());
        this.picturePolicy =
                "default-src 'none'; style-src%s; frame-ancestors 'none'"
                        .formatted(Files.styles(picture.getBytes(StandardCharsets.UTF_8)));
    }

    void addTo(RoutesConfig routes) {
        Door door = new Door(assistant);
        routes.before("/api/conversations/*", door::check);
        routes.post("/api/conversations", this::start);
        routes.post("/api/conversations/{id}/messages", this::receive);
        routes.get("/api/conversations/{id}", this::transcript);
        routes.delete("/api/conversations/{id}", this::erase);
        routes.get("/api/source", context -> json(context, source));
        routes.get("/api/dialog", context -> json(context, dialog));
        routes.get("/api/dialog.svg", this::picture);
        routes.exception(BadMessage.class, Api::malformed);
        routes.exception(KeyReused.class, (reused, context) -> conflict().answer(context));
        routes.exception(StoreFull.class, (full, context) -> full().answer(context));
        routes.exception(StoreAway.class, (away, context) -> away().answer(context));
    }

    /** Its style is within: by itself it is a page. */
    private void picture(Context context) {
        context.header("Content-Security-Policy", picturePolicy)
                .contentType("image/svg+xml; charset=utf-8")
                .result(picture);
    }

    private void start(Context context) throws BadMessage {
        Channel channel = MessageReader.channel(Body.jsonOrNone(context));
        pace.start(context);
        var started = assistant.start(channel);
        String id = started.stored().id();
        var turn = TurnJson.turn(id, started.first()).put("token", started.token());
        context.status(201).header("Location", "/api/conversations/" + id);
        json(context, Json.write(turn));
    }

    private void receive(Context context) throws BadMessage {
        Stored stored = Door.opened(context);
        byte[] body = Body.json(context);
        var header = Optional.ofNullable(context.header("Idempotency-Key"));
        var incoming = messages.message(body, header);
        pace.message(context, stored, incoming.message());
        var answer = assistant.receive(stored, incoming);
        var exchange = answer.orElseThrow(() -> new Refused(Problem.noConversation()));
        json(context, TurnJson.turn(stored.id(), exchange));
    }

    private void transcript(Context context) {
        Stored stored = Door.opened(context);
        var exchanges = assistant.transcript(stored.id());
        if (exchanges.isEmpty()) {
            throw new Refused(Problem.noConversation());
        }
        json(context, TurnJson.transcript(stored, exchanges));
    }

    private void erase(Context context) {
        assistant.erase(Door.opened(context).id());
        context.status(204);
    }

    private static void malformed(BadMessage bad, Context context) {
        String title = bad.status() == 422 ? "Too long" : "Malformed";
        Problem.of(bad.status(), title, bad.detail()).answer(context);
    }

    private static Problem conflict() {
        return Problem.of(
                409,
                "Message id used before",
                "This message id came before with another message. Give each message its own.");
    }

    private Problem full() {
        return Problem.full(emergency());
    }

    private Problem away() {
        return Problem.away(emergency());
    }

    private String emergency() {
        return assistant.dialog(Channel.WEB).messages().text("alarm.first");
    }

    private static void json(Context context, JsonNode node) {
        json(context, Json.write(node));
    }

    private static void json(Context context, byte[] body) {
        context.contentType("application/json; charset=utf-8").result(body);
    }
}
