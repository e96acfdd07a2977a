package assistant.cli;

import assistant.script.Script;
import assistant.store.Archive;
import assistant.store.CannotOpen;
import assistant.wire.Json;
import assistant.wire.TurnJson;

import com.fasterxml.jackson.databind.JsonNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/** Prints what is kept as JSON Lines: counts by channel or, with the key, transcripts. */
@Command(
        name = "export",
        description = {
            "Prints how many conversations and turns there are, by channel, as JSON Lines.",
            "With --with-text and the master key in VTE_MASTER_KEY: every transcript, with what the"
                    + " patients wrote."
        },
        mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {
    @Option(
            names = "--with-text",
            description = "Every transcript, a line each; it holds what patients wrote.")
    private boolean withText;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Stop {
        Settings settings = Settings.of(SettingOptions.given(spec, System.getenv()));
        try (var archive = Archive.open(OpenStore.database(settings), settings.data())) {
            if (withText) {
                transcripts(archive, settings);
            } else {
                counts(archive);
            }
            return 0;
        } catch (CannotOpen closed) {
            throw new Stop(Stop.FAULTS, closed.reason());
        }
    }

    private void transcripts(Archive archive, Settings settings) throws Stop, CannotOpen {
        String master =
                OpenStore.masterKey(settings)
                        .orElseThrow(
                                () ->
                                        new Stop(
                                                Stop.USAGE,
                                                "--with-text wants the master key: set"
                                                    + " VTE_MASTER_KEY, or VTE_MASTER_KEY_FILE to"
                                                    + " its file, such as data/master.key."));
        Script script = Scripts.ready(settings.dialogs());
        archive.each(
                master,
                OpenStore.notation(script),
                (stored, exchanges) ->
                        print(
                                TurnJson.transcript(stored, exchanges)
                                        .put("channel", stored.channel().word())));
    }

    private void counts(Archive archive) {
        archive.counts()
                .forEach(
                        (channel, counts) ->
                                print(
                                        Json.object()
                                                .put("channel", channel.word())
                                                .put("conversations", counts.conversations())
                                                .put("turns", counts.turns())));
    }

    private void print(JsonNode node) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(new String(Json.write(node), StandardCharsets.UTF_8));
    }
}
