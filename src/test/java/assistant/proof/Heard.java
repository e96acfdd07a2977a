package assistant.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.conversation.Channel;
import assistant.proof.FakePlatforms.Call;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one patient heard, beside what the transcript answers. */
final class Heard {
    private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (name, value) -> true);

    private record Run(String body, List<Call> calls) {}

    private Heard() {}

    /**
     * Each answer came, in its order; one came again only from a server that took over.
     *
     * @param expected the answers' bodies
     * @param calls of this patient, those of an earlier server first
     * @return how many came again
     */
    static int check(String who, List<String> expected, List<Call> calls) {
        var wanted =
                runs(
                        expected.stream()
                                .map(body -> new Call(Channel.WEB, 0, "", "", NONE, body))
                                .toList());
        var got = runs(calls);
        assertEquals(
                wanted.stream().map(Run::body).toList(), got.stream().map(Run::body).toList(), who);
        int again = 0;
        for (int i = 0; i < got.size(); i++) {
            var run = got.get(i).calls();
            int more = run.size() - wanted.get(i).calls().size();
            long servers = run.stream().map(Call::server).distinct().count();
            assertTrue(more >= 0, () -> who + " misses an answer");
            assertTrue(more < servers, () -> who + " heard an answer again without a kill");
            var ids =
                    run.stream()
                            .map(Call::id)
                            .filter(id -> !id.isEmpty())
                            .collect(Collectors.toSet());
            assertTrue(ids.size() <= 1, () -> who + " heard an answer again under another id");
            again += more;
        }
        return again;
    }

    /** The same one after the other, together. */
    private static List<Run> runs(List<Call> calls) {
        var runs = new ArrayList<Run>();
        for (Call call : calls) {
            String body = timeless(call.body());
            if (runs.isEmpty() || !runs.getLast().body().equals(body)) {
                runs.add(new Run(body, new ArrayList<>()));
            }
            runs.getLast().calls().add(call);
        }
        return runs;
    }

    private static String timeless(String body) {
        return body.replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }
}
