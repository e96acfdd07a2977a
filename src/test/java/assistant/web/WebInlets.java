package assistant.web;

import assistant.proof.Inlet;

import java.net.InetAddress;
import java.util.List;
import java.util.OptionalInt;

/** What comes by HTTP: whole requests, and the parts of them that we read ourselves. */
public final class WebInlets {
    private static final String MARK = "csrf_token=q1w2e3&key=plain-1";

    private WebInlets() {}

    public static List<Inlet> all() {
        return List.of(
                new Inlet(
                                "a form of the plain page",
                                10_000,
                                Inlet.bytes(
                                        MARK + "&text=they+found+a+clot+%C3%A9",
                                        MARK + "&fact=place&choice=calf-only",
                                        MARK + "&command=back",
                                        MARK + "&delete=yes"),
                                bytes -> !Form.read(bytes).fields().isEmpty())
                        .refusingBy(Refused.class),
                Inlet.ofText(
                        "the plain page's cookie",
                        10_000,
                        List.of(PlainSession.fresh().secret() + ".x", "abc.def", ".ghi"),
                        text ->
                                PlainSession.read(text)
                                        .filter(one -> one.marked(one.mark()))
                                        .isPresent()),
                Inlet.ofText(
                        "an X-Forwarded-For",
                        10_000,
                        List.of(
                                "192.0.2.1",
                                "203.0.113.7, 192.0.2.1:4711",
                                "[2001:db8::1]:443, 127.0.0.1",
                                "2001:db8::7"),
                        text -> client(text).getAddress().length > 0),
                Inlet.ofText(
                        "an Accept",
                        10_000,
                        List.of(
                                "",
                                "text/html",
                                "text/html;q=0.5, application/pdf;q=0.8, */*;q=0.1",
                                "application/*",
                                "text/plain; charset=utf-8; q=1.000"),
                        text -> SummaryRoute.kind(text).isPresent()),
                Inlet.ofText(
                                "a list of addresses",
                                5_000,
                                List.of("10.0.0.7, 192.168.0.0/16", "2001:db8::/32"),
                                text -> !Addresses.of(text).networks().isEmpty())
                        .refusingBy(IllegalArgumentException.class),
                Inlet.ofText(
                                "a list of origins",
                                5_000,
                                List.of("https://clinic.example, http://a.example:8080"),
                                text -> !Origins.of(text).allowed().isEmpty())
                        .refusingBy(IllegalArgumentException.class),
                requests());
    }

    private static InetAddress client(String forwarded) {
        var proxies = Addresses.of("127.0.0.1");
        var client = new Client(proxies).of(InetAddress.getLoopbackAddress(), List.of(forwarded));
        return Client.network(client);
    }

    /** Whatever is asked, the real server does not break. */
    private static Inlet requests() {
        var exposure =
                new Exposure(
                        Origins.of("https://clinic.example"),
                        Rates.OFF,
                        Addresses.of("127.0.0.1"),
                        OptionalInt.empty());
        var service = new Service(1_000_000, exposure);
        var held = service.start();
        return new Inlet("a request", 400, samples(held), bytes -> answered(service.port(), bytes));
    }

    private static boolean answered(int port, byte[] request) {
        String answer = Ask.rawToTheEnd(port, request);
        if (answer.contains("HTTP/1.1 500") || answer.contains("HTTP/1.1 503")) {
            throw new IllegalStateException(answer);
        }
        return answer.startsWith("HTTP/1.1 2");
    }

    private static List<byte[]> samples(Service.Held held) {
        String path = "/api/conversations/" + held.id();
        String token = "Authorization: Bearer %s\r\n".formatted(held.token());
        String cookie = "Cookie: vte-plain=%s.%s\r\n".formatted(held.id(), held.token());
        String json = "Content-Type: application/json; charset=utf-8\r\n";
        return Inlet.bytes(
                request("POST /api/conversations", json, "{\"channel\":\"kiosk\"}"),
                request("POST " + path + "/messages", token + json, "{\"text\":\"hello\"}"),
                request("GET " + path, token + "Origin: https://clinic.example\r\n", ""),
                request(
                        "GET " + path + "/summary",
                        token + "Accept: text/plain, */*;q=0.1\r\n",
                        ""),
                request("GET /plain?change=place", cookie, ""),
                request("GET /plain/summary?as=text", cookie, ""),
                request("GET /", "X-Forwarded-For: 192.0.2.1, 127.0.0.1\r\n", ""),
                request("GET /metrics", "", ""),
                request("GET /health/ready", "", ""));
    }

    private static String request(String line, String headers, String body) {
        return "%s HTTP/1.1\r\nHost: localhost\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(line, headers, body.length(), body);
    }
}
