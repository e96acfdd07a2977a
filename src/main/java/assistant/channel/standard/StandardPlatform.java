package assistant.channel.standard;

import assistant.conversation.Address;
import assistant.conversation.Channel;
import assistant.conversation.Exchange;
import assistant.conversation.Letter;
import assistant.conversation.Platform;
import assistant.wire.Json;
import assistant.wire.TurnJson;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns as data: a letter each, for a platform that draws its own buttons. */
public final class StandardPlatform implements Platform {
    @Override
    public Channel channel() {
        return Channel.STANDARD;
    }

    @Override
    public List<Letter> letters(Address to, Optional<Exchange> opening, Exchange answer) {
        return Stream.concat(opening.stream(), Stream.of(answer))
                .map(exchange -> letter(to, exchange))
                .toList();
    }

    private static Letter letter(Address to, Exchange exchange) {
        ObjectNode body = Json.object().put("type", "message.outbound");
        body.put("timestamp", exchange.at().toString());
        ObjectNode data = body.putObject("data").put("conversation", to.place());
        data.set("turn", TurnJson.turn("", exchange).without("id"));
        String json = new String(Json.write(body), StandardCharsets.UTF_8);
        return new Letter("", "application/json", json);
    }
}
