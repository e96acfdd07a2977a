package assistant.web;

import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;

import java.net.InetAddress;
import java.time.Duration;

/** How fast one conversation, and one address, may go on. */
final class Limits {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int BURST = 5;
    private static final int FAILURES = 30;
    private static final int KIOSKS = 10;

    private final Rates rates;
    private final Client client;
    private final Buckets<String> messages;
    private final Buckets<String> alarms;
    private final Buckets<InetAddress> failures;
    private final PerAddress plain;
    private final PerAddress kiosks;

    /** The limits of one kind of address. */
    private record PerAddress(Buckets<InetAddress> requests, Buckets<InetAddress> starts) {
        static PerAddress of(Rates rates, int times, TimeMeter time) {
            return new PerAddress(
                    perMinute(rates.requests() * times, time),
                    perMinute(rates.conversations() * times, time));
        }
    }

    Limits(Rates rates, Client client, TimeMeter time) {
        this.rates = rates;
        this.client = client;
        this.messages = new Buckets<>(BURST, SECOND, time);
        this.alarms = new Buckets<>(1, SECOND, time);
        this.failures = perMinute(FAILURES, time);
        this.plain = PerAddress.of(rates, 1, time);
        this.kiosks = PerAddress.of(rates, KIOSKS, time);
    }

    private static Buckets<InetAddress> perMinute(int times, TimeMeter time) {
        return new Buckets<>(times, MINUTE.dividedBy(times), time);
    }

    private PerAddress of(InetAddress address) {
        return rates.kiosks().has(address) ? kiosks : plain;
    }

    /** Nanoseconds that the address has to wait before its next request; 0 when it need not. */
    long request(Context context) {
        InetAddress address = client.of(context);
        return rates.on() ? of(address).requests().take(Client.network(address)) : 0;
    }

    /** The same for a new conversation. */
    long start(Context context) {
        InetAddress address = client.of(context);
        return rates.on() ? of(address).starts().take(Client.network(address)) : 0;
    }

    /** The same for a message of a conversation. */
    long message(String conversation) {
        return rates.on() ? messages.take(conversation) : 0;
    }

    /** The same for an alarm to a limited message. */
    long alarm(String conversation) {
        return rates.on() ? alarms.take(conversation) : 0;
    }

    /** Whether the address has sent too many wrong signatures to look at another. */
    boolean refusesSignatures(Context context) {
        return rates.on() && failures.empty(Client.network(client.of(context)));
    }

    void signatureFailed(Context context) {
        failures.take(Client.network(client.of(context)));
    }
}
