package assistant.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An operator's own address that may be called: https anywhere, plain http on this machine only,
 * and never a cloud's metadata.
 */
public record Endpoint(URI base) {
    private static final Set<String> METADATA =
            Set.of("metadata", "metadata.google.internal", "metadata.goog", "instance-data");

    /** The metadata of a cloud, where it is not link-local. */
    private static final Set<String> METADATA_ADDRESSES =
            Set.of("fd00:ec2:0:0:0:0:0:254", "100.100.100.200", "168.63.129.16");

    /** Ends in figures, as an address does; some systems read such ones in hex or octal too. */
    private static final Pattern FIGURES = Pattern.compile("(?:.*\\.)?(?:0x[0-9a-f]*|\\d+)\\.?");

    /**
     * The address of an API.
     *
     * @throws IllegalArgumentException for an address that nothing is ever sent to; it does not
     *     repeat the address, in which a password may stand
     */
    public static Endpoint of(String address) {
        URI uri = URI.create(address.strip().replaceAll("/+$", ""));
        if (!may(uri)) {
            throw new IllegalArgumentException(
                    "an API address is https, or http to this machine, and no metadata address");
        }
        return new Endpoint(uri);
    }

    private static boolean may(URI uri) {
        boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null;
        if (uri.getHost() == null || uri.getRawUserInfo() != null || !plain) {
            return false;
        }
        String host = host(uri);
        boolean open = "https".equals(uri.getScheme()) && !isForbidden(host);
        return open || "http".equals(uri.getScheme()) && isLoopback(host);
    }

    private static String host(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        return host.replaceAll("^\\[|]$|\\.$", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static boolean isForbidden(String host) {
        var address = literal(host);
        boolean strange = address.isEmpty() && FIGURES.matcher(host).matches();
        return strange
                || METADATA.contains(host)
                || address.filter(Endpoint::isForbidden).isPresent();
    }

    private static boolean isForbidden(InetAddress address) {
        return address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || METADATA_ADDRESSES.contains(address.getHostAddress());
    }

    /** Whether its name leads now to where nothing is ever sent. */
    public boolean leadsAstray() {
        try {
            return List.of(InetAddress.getAllByName(host(base))).stream()
                    .anyMatch(Endpoint::isForbidden);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** The host and port, for a circuit breaker. */
    public String authority() {
        return base.getRawAuthority();
    }

    public URI at(String path) {
        return URI.create(base + path);
    }

    /** A callback may hold a secret in its path. */
    @Override
    public String toString() {
        return host(base);
    }
}
