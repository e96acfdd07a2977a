package assistant.cli;

import assistant.script.BrokenScript;
import assistant.script.Fault;
import assistant.script.Folder;
import assistant.script.Script;
import assistant.script.ScriptLoader;
import assistant.wire.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Tells every fault of a topic folder at once. */
@Command(
        name = "check",
        description = "Tells every fault of a topic folder at once. Exit 0, 1 (faults), 2 (usage).",
        mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "A topic folder, such as dialogs/vte; without it, the one built in.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "As JSON, for machines.")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Stop {
        Folder files = Scripts.folder(Optional.ofNullable(folder));
        try {
            Script script = ScriptLoader.load(files);
            Hazards hazards = Hazards.of(files);
            tell(files, List.of(), Optional.of(script));
            if (!json) {
                tell(hazards);
            }
            return hazards.faults().isEmpty() ? 0 : Stop.FAULTS;
        } catch (BrokenScript broken) {
            tell(files, broken.faults(), Optional.empty());
            return Stop.FAULTS;
        }
    }

    private void tell(Folder files, List<Fault> faults, Optional<Script> script) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(files, faults));
            return;
        }
        faults.forEach(out::println);
        out.println("%s: %d faults".formatted(files.name(), faults.size()));
        script.ifPresent(good -> tell(out, good));
    }

    private void tell(Hazards hazards) {
        PrintWriter out = spec.commandLine().getOut();
        hazards.faults().forEach(out::println);
        out.println("hazard log: %d hazards".formatted(hazards.all().size()));
        for (var hazard : hazards.all()) {
            out.println(
                    "  %-4s %s (%d tests)"
                            .formatted(hazard.id(), hazard.harm(), hazard.tests().size()));
        }
    }

    private static void tell(PrintWriter out, Script script) {
        out.println("content version " + script.version());
        out.println(
                script.review()
                        .reviewer()
                        .map(name -> "readings signed by " + name)
                        .orElse(
                                "readings not signed by a clinician yet: see readings.yaml, %d readings"
                                        .formatted(script.readings().size())));
    }

    private static String json(Folder files, List<Fault> faults) {
        var json = Json.object().put("folder", files.name());
        ArrayNode array = json.putArray("faults");
        for (Fault fault : faults) {
            array.addObject()
                    .put("file", fault.place().file())
                    .put("line", fault.place().line())
                    .put("fault", fault.what())
                    .put("remedy", fault.remedy());
        }
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }
}
