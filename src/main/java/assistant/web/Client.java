package assistant.web;

import io.javalin.http.Context;

import org.eclipse.jetty.server.Request;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Tells which address a request comes from, through the proxies that are believed. */
final class Client {
    /** More proxies in a row than anybody has. */
    private static final int MOST_HOPS = 32;

    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    private final Addresses proxies;

    Client(Addresses proxies) {
        this.proxies = proxies;
    }

    /**
     * The right-most address that is no proxy of ours; whatever stands left of it may be made up.
     */
    InetAddress of(Context context) {
        InetAddress peer = peer(context);
        return proxies.has(peer) ? of(peer, forwarded(context)) : peer;
    }

    /**
     * The same.
     *
     * @param peer a proxy of ours
     * @param forwarded every X-Forwarded-For that it sent
     */
    InetAddress of(InetAddress peer, List<String> forwarded) {
        InetAddress client = peer;
        for (String hop : hops(forwarded).reversed()) {
            var address = Addresses.literal(unported(hop));
            if (address.isEmpty()) {
                return client;
            }
            client = address.get();
            if (!proxies.has(client)) {
                return client;
            }
        }
        return client;
    }

    /** The same for a request that no route has seen yet. */
    InetAddress of(Request request) {
        InetAddress peer = literal(Request.getRemoteAddr(request));
        return proxies.has(peer)
                ? of(peer, request.getHeaders().getValuesList("X-Forwarded-For"))
                : peer;
    }

    static InetAddress peer(Context context) {
        return literal(context.req().getRemoteAddr());
    }

    private static InetAddress literal(String address) {
        boolean bracketed = address.startsWith("[") && address.endsWith("]");
        String bare = bracketed ? address.substring(1, address.length() - 1) : address;
        return Addresses.literal(bare).orElseGet(InetAddress::getLoopbackAddress);
    }

    private static List<String> forwarded(Context context) {
        return Collections.list(context.req().getHeaders("X-Forwarded-For"));
    }

    private static List<String> hops(List<String> forwarded) {
        var hops =
                forwarded.stream()
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .map(String::strip)
                        .toList();
        return hops.subList(Math.max(0, hops.size() - MOST_HOPS), hops.size());
    }

    /** Some proxies put the port after the address. */
    private static String unported(String hop) {
        if (hop.startsWith("[")) {
            return hop.substring(1, Math.max(1, hop.indexOf(']')));
        }
        int colon = hop.indexOf(':');
        return colon > 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    /** What is limited together: an IPv4 address, or the IPv6 network that one customer has. */
    static InetAddress network(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != IPV6_BYTES) {
            return address;
        }
        Arrays.fill(bytes, NETWORK_BYTES, IPV6_BYTES, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("sixteen bytes are an address", impossible);
        }
    }
}
