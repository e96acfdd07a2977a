package assistant.script;

import java.util.List;
import java.util.stream.Collectors;

/** A topic folder that is refused, with everything that is wrong with it. */
public final class BrokenScript extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    BrokenScript(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** By file and line. */
    public List<Fault> faults() {
        return faults;
    }
}
