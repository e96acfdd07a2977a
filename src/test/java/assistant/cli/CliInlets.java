package assistant.cli;

import assistant.Vte;
import assistant.proof.Inlet;
import assistant.script.Folder;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What operators set, and the hazard log. */
public final class CliInlets {
    private static final String SECRET = "kJ8fQ2mVx7LpT4wZr9Hs";

    private CliInlets() {}

    public static List<Inlet> all() {
        return List.of(
                Inlet.ofText("the settings", 2_000, settings(), CliInlets::areSettings)
                        .refusingBy(Stop.class),
                Inlet.ofText(
                                "a retention",
                                5_000,
                                List.of("web=P1D,kiosk=PT10M,platforms=P30D", "web=PT1H"),
                                text -> !Retention.of(text).isEmpty())
                        .refusingBy(IllegalArgumentException.class),
                new Inlet(
                        "the hazard log",
                        500,
                        List.of(Vte.folder().files().get(Hazards.FILE)),
                        bytes ->
                                Hazards.of(new Folder("x", Map.of(Hazards.FILE, bytes)))
                                        .faults()
                                        .isEmpty()));
    }

    private static List<String> settings() {
        return List.of(
                "VTE_PORT=7070;VTE_HOST=127.0.0.1;VTE_ADMIN_PORT=7071;VTE_TRUSTED_PROXY=10.0.0.0/8",
                "VTE_DATABASE=jdbc:postgresql://db.example/vte?user=vte;VTE_MASTER_KEY="
                        + SECRET
                        + SECRET,
                "VTE_RETENTION=web=P1D,kiosk=PT10M;VTE_RATE_LIMIT=off;VTE_EMERGENCY_NUMBER=112",
                "VTE_ALLOWED_ORIGINS=https://clinic.example;VTE_LOG=text;VTE_DIALOGS=dialogs/vte",
                "VTE_TELEGRAM_TOKEN=1:" + SECRET + ";VTE_TELEGRAM_SECRET=" + SECRET,
                "VTE_TWILIO_ACCOUNT_SID=AC1;VTE_PUBLIC_URL=https://bot.example.org;VTE_TWILIO_AUTH_TOKEN="
                        + SECRET,
                "VTE_WEBHOOK_CALLBACK=https://relay.example/in;VTE_WEBHOOK_SECRET="
                        + "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
    }

    private static boolean areSettings(String lines) throws Stop {
        var variables = new HashMap<String, String>();
        for (String line : lines.split(";")) {
            String[] pair = line.split("=", 2);
            variables.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        var settings = Settings.of(Given.of(Map.of(), variables));
        var branches = Branches.of(settings.platforms(), Vte.script(), Clock.systemUTC());
        return branches.size() < Setting.values().length;
    }
}
