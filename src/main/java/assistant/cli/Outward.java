package assistant.cli;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which addresses the server may call: an operator's own, and never a cloud's metadata. */
final class Outward {
    private static final Set<String> METADATA =
            Set.of("metadata", "metadata.google.internal", "instance-data");

    /** The metadata of a cloud, where it is not link-local. */
    private static final Set<String> METADATA_ADDRESSES =
            Set.of("fd00:ec2:0:0:0:0:0:254", "100.100.100.200", "168.63.129.16");

    /** Ends in figures, as an address does; some systems read such ones in hex or octal too. */
    private static final Pattern FIGURES = Pattern.compile("(?:.*\\.)?(?:0x[0-9a-f]*|\\d+)\\.?");

    private Outward() {}

    static boolean may(URI uri) {
        String host = uri.getHost();
        boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null;
        if (host == null || uri.getRawUserInfo() != null || !plain) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        boolean open = "https".equals(uri.getScheme()) && !isForbidden(name);
        return open || "http".equals(uri.getScheme()) && isLoopback(name);
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static boolean isForbidden(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        var address = literal(name);
        boolean strange = address.isEmpty() && FIGURES.matcher(name).matches();
        return strange
                || METADATA.contains(name)
                || address.filter(Outward::isForbidden).isPresent();
    }

    private static boolean isForbidden(InetAddress address) {
        return address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || METADATA_ADDRESSES.contains(address.getHostAddress());
    }
}
