package assistant.channel.meta;

import assistant.channel.Call;
import assistant.wire.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Signs a body as Meta does. */
final class MetaCaller {
    private MetaCaller() {}

    static Call call(String path, MetaSettings settings, ObjectNode body) {
        byte[] bytes = Json.write(body);
        String signature = MetaSignature.sign(settings.appSecrets().first(), bytes);
        return new Call(
                path,
                "application/json",
                Map.of("X-Hub-Signature-256", signature),
                new String(bytes, StandardCharsets.UTF_8));
    }
}
