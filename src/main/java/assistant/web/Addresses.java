package assistant.web;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A set of IP addresses: single ones and networks, such as {@code 10.0.0.7, 192.168.0.0/16}. */
public record Addresses(List<Network> networks) {
    public static final Addresses NONE = new Addresses(List.of());

    public Addresses {
        networks = List.copyOf(networks);
    }

    /**
     * A network.
     *
     * @param bits of its prefix
     */
    public record Network(InetAddress address, int bits) {
        boolean has(InetAddress one) {
            byte[] ours = address.getAddress();
            byte[] theirs = one.getAddress();
            int rest = ours.length * 8 - bits;
            return ours.length == theirs.length
                    && new BigInteger(1, ours)
                            .shiftRight(rest)
                            .equals(new BigInteger(1, theirs).shiftRight(rest));
        }
    }

    /**
     * Reads a list, separated by commas; blank for none.
     *
     * @throws IllegalArgumentException for what is no address, saying what would be right
     */
    public static Addresses of(String list) {
        return new Addresses(
                Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(Addresses::network)
                        .toList());
    }

    private static Network network(String text) {
        String[] parts = text.split("/", 2);
        var address = literal(parts[0]).orElseThrow(() -> noAddress(text));
        int most = address.getAddress().length * 8;
        try {
            int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > most) {
                throw noAddress(text);
            }
            return new Network(address, bits);
        } catch (NumberFormatException wrong) {
            throw noAddress(text);
        }
    }

    private static IllegalArgumentException noAddress(String text) {
        return new IllegalArgumentException(
                "'%s' is no IP address or network. Write it as 10.0.0.7 or 10.0.0.0/8."
                        .formatted(text));
    }

    /** An address written in figures; names are not looked up. */
    static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    boolean has(InetAddress address) {
        return networks.stream().anyMatch(network -> network.has(address));
    }
}
