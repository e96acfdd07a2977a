package assistant.cli;

import assistant.wire.Json;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;

import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Sends log lines to standard output, one event each. */
final class LogLines {
    private static final int QUEUE = 8192;
    private static final String FOR_PEOPLE = "%d{HH:mm:ss.SSS} %-5level %msg %kvp{NONE}%n%nopex";

    private LogLines() {}

    /**
     * @param forPeople as text, rather than as JSON
     */
    static void begin(boolean forPeople) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        var root = context.getLogger("ROOT");
        root.setLevel(Level.WARN);
        // It repeats what clients send.
        context.getLogger("org.eclipse.jetty").setLevel(Level.OFF);
        context.getLogger("assistant").setLevel(Level.INFO);
        root.addAppender(unblocked(context, console(context, forPeople)));
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context, boolean text) {
        Encoder<ILoggingEvent> encoder = text ? text() : new JsonLine();
        encoder.setContext(context);
        encoder.start();
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setEncoder(encoder);
        console.start();
        return console;
    }

    private static PatternLayoutEncoder text() {
        var encoder = new PatternLayoutEncoder();
        encoder.setPattern(FOR_PEOPLE);
        return encoder;
    }

    /** A reader of the log that hangs does not make the server hang: lines are dropped then. */
    private static AsyncAppender unblocked(
            LoggerContext context, ConsoleAppender<ILoggingEvent> console) {
        var async = new AsyncAppender();
        async.setContext(context);
        async.setQueueSize(QUEUE);
        async.setDiscardingThreshold(0);
        async.setNeverBlock(true);
        async.addAppender(console);
        async.start();
        return async;
    }

    /** Writes what still waits. */
    static void end() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }

    /** One event as one JSON object; no exception's message, which may hold anything. */
    static final class JsonLine extends EncoderBase<ILoggingEvent> {
        @Override
        public byte[] headerBytes() {
            return new byte[0];
        }

        @Override
        public byte[] footerBytes() {
            return new byte[0];
        }

        @Override
        public byte[] encode(ILoggingEvent event) {
            var line =
                    Json.object()
                            .put("time", event.getInstant().toString())
                            .put("level", event.getLevel().toString().toLowerCase(Locale.ROOT))
                            .put("event", event.getFormattedMessage());
            List<KeyValuePair> pairs = event.getKeyValuePairs();
            if (pairs != null) {
                pairs.forEach(
                        pair -> {
                            switch (pair.value) {
                                case Integer number -> line.put(pair.key, number);
                                case Long number -> line.put(pair.key, number);
                                case Double number -> line.put(pair.key, number);
                                default -> line.put(pair.key, String.valueOf(pair.value));
                            }
                        });
            }
            return (new String(Json.write(line), StandardCharsets.UTF_8) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
