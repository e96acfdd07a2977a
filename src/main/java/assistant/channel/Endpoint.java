package assistant.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/** Where a platform's API is: https anywhere, plain http on this machine only. */
public record Endpoint(URI base) {
    private static final List<String> METADATA =
            List.of(
                    "metadata.google.internal",
                    "metadata.goog",
                    "100.100.100.200",
                    "fd00:ec2::254");

    /**
     * The address of an API.
     *
     * @throws IllegalArgumentException for an address that nothing is ever sent to
     */
    public static Endpoint of(String address) {
        URI uri = URI.create(address.strip().replaceAll("/+$", ""));
        String host = host(uri);
        boolean safe = "https".equals(uri.getScheme());
        boolean near = "http".equals(uri.getScheme()) && isLoopback(host);
        boolean bare = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
        if (host.isEmpty() || !bare || !(safe || near) || isForbidden(host)) {
            throw new IllegalArgumentException(
                    "an API address is https, or http to this machine, and no metadata address");
        }
        return new Endpoint(uri);
    }

    private static String host(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        return host.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.equals("::1")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static boolean isForbidden(String host) {
        boolean literal = host.contains(":") || host.matches("[0-9.]+");
        return METADATA.contains(host) || literal && isLinkLocal(host);
    }

    private static boolean isLinkLocal(String host) {
        try {
            return List.of(InetAddress.getAllByName(host)).stream()
                    .anyMatch(
                            one ->
                                    one.isLinkLocalAddress()
                                            || one.isAnyLocalAddress()
                                            || METADATA.contains(one.getHostAddress()));
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Whether its name leads now to where nothing is ever sent. */
    public boolean leadsAstray() {
        return isLinkLocal(host(base));
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
