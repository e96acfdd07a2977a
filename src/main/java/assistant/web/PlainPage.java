package assistant.web;

import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Exchange;
import assistant.conversation.KeyReused;
import assistant.conversation.StoreAway;
import assistant.conversation.StoreFull;
import assistant.conversation.Stored;
import assistant.page.PlainView;
import assistant.page.PlainView.Ticket;
import assistant.page.Templates;
import assistant.wire.BadMessage;
import assistant.wire.Json;
import assistant.wire.MessageReader;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import java.util.Map;
import java.util.Optional;

/** The conversation by forms, for browsers without scripts. */
final class PlainPage {
    private static final String PATH = "/plain";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";

    private final Assistant assistant;
    private final Pace pace;
    private final PlainView view;
    private final SummaryRoute summaries;
    private final MessageReader messages;

    PlainPage(Assistant assistant, Pace pace, Templates templates, SummaryRoute summaries) {
        this.assistant = assistant;
        this.pace = pace;
        this.view = new PlainView(templates, assistant.dialog(Channel.WEB));
        this.summaries = summaries;
        this.messages = new MessageReader(assistant.script().dialog().table());
    }

    void addTo(RoutesConfig routes) {
        routes.before(PATH, PlainPage::headers);
        routes.before(PATH + "/*", PlainPage::headers);
        routes.get(PATH, this::show);
        routes.post(PATH, this::take);
        routes.get(PATH + "/summary", this::summary);
        routes.get(PATH + "/article", context -> html(context, 200, view.article()));
    }

    /** With no referrer at all, a browser would not say where a form comes from. */
    private static void headers(Context context) {
        context.header("Content-Security-Policy", POLICY).header("Referrer-Policy", "same-origin");
    }

    private void show(Context context) {
        try {
            showNow(context);
        } catch (StoreAway away) {
            away(context, Map.of());
        }
    }

    /** Nothing was taken; what was sent stands in a form that sends it again. */
    private void away(Context context, Map<String, String> sent) {
        context.header("Retry-After", "2");
        html(context, 503, view.away(sent));
    }

    private void showNow(Context context) {
        var session = PlainSession.of(context);
        var stored = session.flatMap(this::open);
        if (stored.isPresent()) {
            String change = Optional.ofNullable(context.queryParam("change")).orElse("");
            html(context, 200, page(session.orElseThrow(), stored.get(), "", change, ""));
        } else {
            boolean gone = session.filter(PlainSession::begun).isPresent();
            begin(context, 200, gone ? view.word("gone") : "");
        }
    }

    private void begin(Context context, int status, String notice) {
        PlainSession fresh = PlainSession.fresh();
        fresh.keep(context);
        html(context, status, view.start(new Ticket(fresh.mark(), ""), notice));
    }

    private Optional<Stored> open(PlainSession session) {
        return assistant.find(session.id(), session.secret());
    }

    private String page(
            PlainSession session, Stored stored, String notice, String change, String typed) {
        Exchange last =
                assistant
                        .last(stored.id())
                        .orElseThrow(() -> new Refused(Problem.noConversation()));
        return view.page(
                new Ticket(session.mark(), "plain-" + last.number()),
                notice,
                stored.conversation(),
                last.turn().replies(),
                last.patient().orElse(""),
                change,
                typed);
    }

    private void take(Context context) {
        Form form = Form.of(context);
        try {
            take(context, form);
        } catch (StoreAway away) {
            away(context, form.fields());
        }
    }

    private void take(Context context, Form form) {
        var session = PlainSession.of(context);
        if (session.isEmpty()) {
            begin(context, 403, view.word("plain-cookies"));
        } else if (!SameOrigin.holds(context) || !session.get().marked(form.value("csrf_token"))) {
            refuse(context, session.get());
        } else if (!session.get().begun()) {
            start(context);
        } else {
            take(context, session.get(), form);
        }
    }

    private void refuse(Context context, PlainSession session) {
        var stored = open(session);
        if (stored.isPresent()) {
            String notice = view.word("plain-forged");
            html(context, 403, page(session, stored.get(), notice, "", ""));
        } else {
            begin(context, 403, view.word("plain-forged"));
        }
    }

    private void start(Context context) {
        try {
            pace.start(context);
            var started = assistant.start(Channel.WEB);
            new PlainSession(started.stored().id(), started.token()).keep(context);
            context.redirect(PATH, HttpStatus.SEE_OTHER);
        } catch (StoreFull full) {
            context.header("Retry-After", "30");
            begin(context, 503, view.word("plain-busy"));
        } catch (Refused fast) {
            fast.problem().advise(context);
            begin(context, fast.problem().status(), view.word("plain-busy"));
        }
    }

    private void take(Context context, PlainSession session, Form form) {
        var stored = open(session);
        if (stored.isEmpty()) {
            begin(context, 404, view.word("gone"));
            return;
        }
        try {
            var incoming = messages.message(Json.write(message(form)), Optional.empty());
            pace.message(context, stored.get(), incoming.message());
            var answer = assistant.receive(stored.get(), incoming);
            if (answer.filter(exchange -> exchange.turn().erase()).isPresent()) {
                end(context, answer.get());
            } else {
                context.redirect(PATH, HttpStatus.SEE_OTHER);
            }
        } catch (BadMessage bad) {
            String notice = view.word(bad.status() == 422 ? "too-long" : "plain-empty");
            String typed = form.value("text");
            html(context, bad.status(), page(session, stored.get(), notice, "", typed));
        } catch (Refused fast) {
            fast.problem().advise(context);
            String notice = view.word("plain-busy");
            String typed = form.value("text");
            html(context, fast.problem().status(), page(session, stored.get(), notice, "", typed));
        } catch (KeyReused old) {
            String notice = view.word("plain-old");
            html(context, 409, page(session, stored.get(), notice, "", ""));
        }
    }

    /** What the pressed button says; without one, the typed words. */
    private ObjectNode message(Form form) {
        ObjectNode json = Json.object().put("messageId", form.value("key"));
        if (!form.value("choice").isEmpty()) {
            json.putObject("facts").put(form.value("fact"), form.value("choice"));
        } else if (!form.value("command").isEmpty()) {
            json.put("command", form.value("command"));
        } else if (!form.value("delete").isEmpty()) {
            json.put("text", view.word("plain-delete"));
        } else {
            json.put("text", form.value("text"));
        }
        return json;
    }

    private void end(Context context, Exchange last) {
        PlainSession fresh = PlainSession.fresh();
        fresh.keep(context);
        html(context, 200, view.end(new Ticket(fresh.mark(), ""), last.turn().replies()));
    }

    private void summary(Context context) {
        Stored stored =
                PlainSession.of(context)
                        .flatMap(this::open)
                        .orElseThrow(() -> new Refused(Problem.noConversation()));
        String as = Optional.ofNullable(context.queryParam("as")).orElse("html");
        summaries.show(context, stored, SummaryRoute.named(as));
    }

    private static void html(Context context, int status, String page) {
        context.status(status).contentType("text/html; charset=utf-8").result(page);
    }
}
