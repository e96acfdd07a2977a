package assistant.proof;

import io.javalin.Javalin;

import java.nio.charset.StandardCharsets;

/** A bare Javalin that answers fixed JSON of the size it is given: what any server here costs. */
final class Floor {
    private Floor() {}

    public static void main(String[] size) {
        String filling = "x".repeat(Integer.parseInt(size[0]) - "{\"text\":\"\"}".length());
        byte[] body = "{\"text\":\"%s\"}".formatted(filling).getBytes(StandardCharsets.UTF_8);
        var javalin =
                Javalin.create(
                        config -> {
                            config.startup.showJavalinBanner = false;
                            config.startup.showOldJavalinVersionWarning = false;
                            config.routes.post(
                                    "/api/conversations/{id}/messages",
                                    context ->
                                            context.contentType("application/json; charset=utf-8")
                                                    .result(body));
                        });
        javalin.start("127.0.0.1", 0);
        System.out.println("http://127.0.0.1:" + javalin.port());
    }
}
