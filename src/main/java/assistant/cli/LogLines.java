package assistant.cli;

import assistant.wire.Json;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.spi.ContextAwareBase;

import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Sends log lines, one event each: warnings to standard error for the commands, events to standard
 * output for the server. Logback asks it first, so that no XML is read.
 */
public final class LogLines extends ContextAwareBase implements Configurator {
    private static final int QUEUE = 8192;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        levels(context).addAppender(console(context, "System.err", new TextLine()));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /**
     * @param forPeople as text, rather than as JSON
     */
    static void begin(boolean forPeople) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Encoder<ILoggingEvent> encoder = forPeople ? new TextLine() : new JsonLine();
        levels(context).addAppender(unblocked(context, console(context, "System.out", encoder)));
        context.getLogger("assistant").setLevel(Level.INFO);
    }

    private static Logger levels(LoggerContext context) {
        // It repeats what clients send.
        context.getLogger("org.eclipse.jetty").setLevel(Level.OFF);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        return root;
    }

    private static ConsoleAppender<ILoggingEvent> console(
            LoggerContext context, String target, Encoder<ILoggingEvent> encoder) {
        encoder.setContext(context);
        encoder.start();
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setTarget(target);
        console.setEncoder(encoder);
        console.start();
        return console;
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

    /** An encoder of lines, with nothing before the first and after the last. */
    abstract static class Line extends EncoderBase<ILoggingEvent> {
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
            return (line(event) + "\n").getBytes(StandardCharsets.UTF_8);
        }

        abstract String line(ILoggingEvent event);

        static List<KeyValuePair> pairs(ILoggingEvent event) {
            List<KeyValuePair> pairs = event.getKeyValuePairs();
            return pairs == null ? List.of() : pairs;
        }
    }

    /** One event as a line of text, for people; no exception's message, which may hold anything. */
    static final class TextLine extends Line {
        private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

        @Override
        String line(ILoggingEvent event) {
            var line = new StringBuilder();
            line.append(time(event));
            line.append(' ').append(event.getLevel());
            line.append(' ').append(event.getFormattedMessage());
            pairs(event)
                    .forEach(
                            pair ->
                                    line.append(' ')
                                            .append(pair.key)
                                            .append('=')
                                            .append(pair.value));
            return CONTROL.matcher(line).replaceAll(" ");
        }

        private static LocalTime time(ILoggingEvent event) {
            return LocalTime.ofInstant(event.getInstant(), ZoneId.systemDefault())
                    .truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** One event as one JSON object; no exception's message, which may hold anything. */
    static final class JsonLine extends Line {
        @Override
        String line(ILoggingEvent event) {
            var line =
                    Json.object()
                            .put("time", event.getInstant().toString())
                            .put("level", event.getLevel().toString().toLowerCase(Locale.ROOT))
                            .put("event", event.getFormattedMessage());
            pairs(event)
                    .forEach(
                            pair -> {
                                switch (pair.value) {
                                    case Integer number -> line.put(pair.key, number);
                                    case Long number -> line.put(pair.key, number);
                                    case Double number -> line.put(pair.key, number);
                                    default -> line.put(pair.key, String.valueOf(pair.value));
                                }
                            });
            return new String(Json.write(line), StandardCharsets.UTF_8);
        }
    }
}
