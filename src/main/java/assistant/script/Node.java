package assistant.script;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows where it stands. */
sealed interface Node {
    Place place();

    record Text(Place place, String value) implements Node {}

    record Items(Place place, List<Node> nodes) implements Node {}

    /** Key to node, in the order of the file. */
    record Keys(Place place, Map<String, Node> nodes) implements Node {}
}
