package assistant.cli;

import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Incoming;
import assistant.conversation.Message;
import assistant.dialog.Reply;
import assistant.script.Script;
import assistant.store.MemoryConversations;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Holds the conversation in the terminal. */
@Command(
        name = "chat",
        description = "Holds the conversation in the terminal. Ctrl-D ends it.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class Chat implements Callable<Integer> {
    private static final String GOODBYE = "say.goodbye";

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "A topic folder, such as dialogs/vte; without it, the one built in.")
    private @Nullable Path folder;

    @Option(
            names = "--emergency-number",
            paramLabel = "NUMBER",
            defaultValue = "${env:VTE_EMERGENCY_NUMBER:-911}",
            description = "Shown in alarms (VTE_EMERGENCY_NUMBER).")
    private String emergencyNumber = "911";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Stop, IOException {
        Script script = Scripts.ready(Optional.ofNullable(folder));
        var place =
                emergencyNumber.equals("911")
                        ? Map.of("number", "911", "crisis", "988")
                        : Map.of("number", emergencyNumber);
        Assistant assistant =
                new Assistant(
                        script,
                        place,
                        new MemoryConversations(1),
                        Map.of(),
                        List.of(),
                        Clock.systemUTC(),
                        new SecureRandom());
        boolean colours = isTerminal(System.console()) && System.getenv("NO_COLOR") == null;
        Terminal terminal = new Terminal(spec.commandLine().getOut(), colours);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        talk(assistant, terminal, in);
        return 0;
    }

    private static boolean isTerminal(@Nullable Console console) {
        return console != null && console.isTerminal();
    }

    private static void talk(Assistant assistant, Terminal terminal, BufferedReader in)
            throws IOException {
        var started = assistant.start(Channel.WEB);
        String id = started.stored().id();
        var replies = started.first().turn().replies();
        terminal.show(replies);
        for (String line = terminal.ask(in); line != null; line = terminal.ask(in)) {
            if (line.isBlank()) {
                continue;
            }
            var answer =
                    assistant.receive(id, new Incoming(message(replies, line), Optional.empty()));
            if (answer.isEmpty()) {
                return;
            }
            replies = answer.get().turn().replies();
            terminal.show(replies);
        }
        boolean said = replies.stream().anyMatch(Chat::isGoodbye);
        terminal.end(said ? "" : assistant.dialog(Channel.WEB).messages().text(GOODBYE));
    }

    private static boolean isGoodbye(Reply reply) {
        return reply instanceof Reply.Say say && say.topic().equals(GOODBYE);
    }

    /** After an alarm a number picks what is offered; all else is read as typed. */
    private static Message message(List<Reply> last, String line) {
        if (last.getLast() instanceof Reply.Alarm alarm) {
            for (int i = 0; i < alarm.goOn().size(); i++) {
                if (line.strip().equals(Integer.toString(i + 1))) {
                    return new Message.Commanded(alarm.goOn().get(i).command());
                }
            }
        }
        return new Message.Text(line);
    }
}
