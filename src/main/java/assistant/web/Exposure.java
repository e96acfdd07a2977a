package assistant.web;

import java.util.OptionalInt;

/**
 * What the server shows, and to whom.
 *
 * @param origins the sites that may embed the chat
 * @param proxies whose word on a client's address is believed
 * @param adminPort where metrics and the operators' page listen, if apart
 */
public record Exposure(Origins origins, Rates rates, Addresses proxies, OptionalInt adminPort) {
    /** Nothing is limited, nobody may embed the chat. */
    public static final Exposure PLAIN =
            new Exposure(Origins.NONE, Rates.OFF, Addresses.NONE, OptionalInt.empty());

    public Exposure with(Origins others) {
        return new Exposure(others, rates, proxies, adminPort);
    }

    public Exposure with(Rates others) {
        return new Exposure(origins, others, proxies, adminPort);
    }

    public Exposure with(Addresses others) {
        return new Exposure(origins, rates, others, adminPort);
    }
}
