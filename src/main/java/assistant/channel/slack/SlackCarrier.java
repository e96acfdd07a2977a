package assistant.channel.slack;

import assistant.channel.Answer;
import assistant.channel.Carrier;
import assistant.channel.Endpoint;
import assistant.channel.Pace;
import assistant.channel.Receipt;
import assistant.conversation.Channel;
import assistant.conversation.Outbox;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Sends by Slack's Web API, which tells of failures under status 200. */
public final class SlackCarrier implements Carrier {
    private static final Pace PACE = new Pace(20, Duration.ofSeconds(1), 3);
    private static final Set<String> BARRED =
            Set.of(
                    "invalid_auth",
                    "not_authed",
                    "account_inactive",
                    "token_revoked",
                    "token_expired",
                    "no_permission",
                    "missing_scope",
                    "org_login_required",
                    "ekm_access_denied",
                    "access_denied",
                    "two_factor_setup_required");
    private static final Set<String> FAILED =
            Set.of(
                    "internal_error",
                    "fatal_error",
                    "service_unavailable",
                    "request_timeout",
                    "team_added_to_org");

    private final Endpoint api;
    private final String token;

    public SlackCarrier(Endpoint api, String token) {
        this.api = api;
        this.token = token;
    }

    @Override
    public Channel channel() {
        return Channel.SLACK;
    }

    @Override
    public Endpoint endpoint() {
        return api;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public HttpRequest.Builder call(Outbox.Due due, Instant now) {
        return HttpRequest.newBuilder(api.at(due.letter().path()))
                .header("Authorization", "Bearer " + token);
    }

    @Override
    public Receipt receipt(Answer answer) {
        if (!answer.good()) {
            return answer.byStatus();
        }
        var said = answer.json();
        if (said.path("ok").asBoolean()) {
            return new Receipt.Arrived();
        }
        return failed(said.path("error").asText(""), answer);
    }

    private static Receipt failed(String error, Answer answer) {
        if (error.equals("ratelimited") || error.equals("rate_limited")) {
            return new Receipt.Throttled(answer.after());
        }
        if (BARRED.contains(error)) {
            return new Receipt.Barred(error);
        }
        boolean known = error.matches("[a-z_]{1,60}") && !FAILED.contains(error);
        return known ? new Receipt.Refused(error) : new Receipt.Failed("not ok");
    }
}
