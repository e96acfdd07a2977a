package assistant.web;

import assistant.channel.Arrival;
import assistant.channel.Entrance;
import assistant.channel.Mail;
import assistant.channel.Secrets;
import assistant.channel.Unreadable;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.StoreAway;
import assistant.conversation.StoreFull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where platforms call: what is good is answered once it is kept, and errors say nothing. */
final class Webhooks {
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final String EMPTY_TWIML =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    private static final String RETRY_SECONDS = "5";
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    private final Assistant assistant;
    private final Optional<Post> post;
    private final Signatures signatures;
    private final Meters meters;

    Webhooks(Assistant assistant, Optional<Post> post, Signatures signatures, Meters meters) {
        this.assistant = assistant;
        this.post = post;
        this.signatures = signatures;
        this.meters = meters;
    }

    void addTo(RoutesConfig routes) {
        post.ifPresent(there -> addTo(routes, there));
        routes.after("/webhooks/*", Webhooks::silence);
    }

    private void addTo(RoutesConfig routes, Post there) {
        var sorting = new Sorting(assistant, there.postman());
        for (Entrance entrance : there.entrances()) {
            String path = "/webhooks/" + entrance.channel().word();
            Handler receiving = context -> receive(context, entrance, sorting);
            routes.post(path, receiving);
            if (entrance.channel() == Channel.TWILIO) {
                routes.post(path + "/*", receiving);
            }
            entrance.handshake()
                    .ifPresent(tokens -> routes.get(path, context -> greet(context, tokens)));
        }
    }

    /** Nothing is said of what is wrong. */
    private static void silence(Context context) {
        if (context.statusCode() >= 400) {
            context.result("");
            context.res().setContentType(null);
        }
    }

    private void receive(Context context, Entrance entrance, Sorting sorting) {
        String platform = entrance.channel().word();
        try {
            Arrival arrival = arrival(context, entrance.most());
            if (entrance.genuine(arrival)) {
                // Whatever forgers sent from the same address, such as that of a proxy.
                take(context, entrance, sorting, entrance.open(arrival));
            } else if (signatures.refuses(context)) {
                meters.refused(platform, "limit");
            } else {
                meters.refused(platform, "signature");
                signatures.wrong(context);
            }
        } catch (Unreadable bad) {
            meters.refused(platform, "unreadable");
            context.status(400);
        } catch (StoreAway | StoreFull away) {
            meters.refused(platform, "away");
            context.status(503).header("Retry-After", RETRY_SECONDS);
        }
    }

    private void take(Context context, Entrance entrance, Sorting sorting, Mail mail) {
        for (int i = 0; i < mail.broken(); i++) {
            meters.refused(entrance.channel().word(), "entry");
        }
        for (int i = 0; i < mail.passedOver(); i++) {
            meters.refused(entrance.channel().word(), "passed-over");
        }
        if (!sorting.take(mail.messages(), entrance.channel())) {
            LOG.error("a message of {} could not be taken", entrance.channel().word());
            context.status(500);
            return;
        }
        context.status(200);
        mail.challenge()
                .ifPresent(text -> context.contentType("text/plain; charset=utf-8").result(text));
        if (entrance.channel() == Channel.TWILIO) {
            context.contentType("text/xml; charset=utf-8").result(EMPTY_TWIML);
        }
    }

    private static void greet(Context context, Secrets tokens) {
        String challenge = one(context, "hub.challenge");
        boolean known = tokens.contain(one(context, "hub.verify_token"));
        if (!known || !one(context, "hub.mode").equals("subscribe")) {
            context.status(403);
        } else if (CHALLENGE.matcher(challenge).matches()) {
            context.contentType("text/plain; charset=utf-8").result(challenge);
        } else {
            context.status(400);
        }
    }

    /** A parameter that came once. */
    private static String one(Context context, String name) {
        var values = context.queryParams(name);
        return values.size() == 1 ? values.getFirst() : "";
    }

    private static Arrival arrival(Context context, int most) throws Unreadable {
        String query = context.queryString() == null ? "" : "?" + context.queryString();
        return new Arrival(
                context.req().getRequestURI() + query,
                MediaType.of(context),
                name -> Collections.list(context.req().getHeaders(name)),
                body(context, most));
    }

    private static byte[] body(Context context, int most) throws Unreadable {
        try (var in = context.bodyInputStream()) {
            byte[] body = in.readNBytes(most + 1);
            if (body.length > most) {
                throw new Refused(Problem.tooLarge(most));
            }
            return body;
        } catch (IOException cutOff) {
            throw new Unreadable();
        }
    }
}
