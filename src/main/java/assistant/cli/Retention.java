package assistant.cli;

import assistant.conversation.Channel;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code VTE_RETENTION}: idle times by channel, such as {@code web=P1D,kiosk=PT10M}. */
final class Retention {
    private static final String PLATFORMS = "platforms";
    private static final String WANTED =
            "Write idle times such as web=P1D,kiosk=PT10M,platforms=P30D";

    private Retention() {}

    /**
     * @throws IllegalArgumentException for what is no list of idle times, saying what would be
     *     right
     */
    static Map<Channel, Duration> of(String list) {
        var idle = new EnumMap<Channel, Duration>(Channel.class);
        idle.put(Channel.WEB, Duration.ofDays(1));
        idle.put(Channel.KIOSK, Duration.ofMinutes(10));
        platforms().forEach(channel -> idle.put(channel, Duration.ofDays(30)));
        for (String part : list.split(",")) {
            String[] pair = part.strip().split("=", 2);
            var channels = channels(pair[0]);
            if (pair.length < 2 || channels.isEmpty()) {
                throw wrong(part, "idle time");
            }
            Duration duration = duration(pair[1]);
            channels.forEach(channel -> idle.put(channel, duration));
        }
        return idle;
    }

    private static Stream<Channel> platforms() {
        return Stream.of(Channel.values()).filter(Channel::isPlatform);
    }

    private static List<Channel> channels(String name) {
        return name.equals(PLATFORMS) ? platforms().toList() : Channel.page(name).stream().toList();
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.isPositive()) {
                return duration;
            }
        } catch (DateTimeParseException wrong) {
            throw wrong(text, "duration");
        }
        throw wrong(text, "positive duration");
    }

    private static IllegalArgumentException wrong(String text, String what) {
        return new IllegalArgumentException("'%s' is no %s. %s.".formatted(text, what, WANTED));
    }
}
