package assistant.proof;

import assistant.channel.ChannelInlets;
import assistant.cli.CliInlets;
import assistant.evaluation.EvaluationInlets;
import assistant.script.ScriptInlets;
import assistant.store.StoreInlets;
import assistant.understanding.UnderstandingInlets;
import assistant.web.WebInlets;
import assistant.wire.WireInlets;

import java.util.List;
import java.util.stream.Stream;

/** Every place where bytes come in from outside. */
final class Inlets {
    private Inlets() {}

    static List<Inlet> all() {
        return Stream.of(
                        WireInlets.all(),
                        WebInlets.all(),
                        ChannelInlets.all(),
                        CliInlets.all(),
                        ScriptInlets.all(),
                        EvaluationInlets.all(),
                        UnderstandingInlets.all(),
                        StoreInlets.all())
                .flatMap(List::stream)
                .toList();
    }
}
