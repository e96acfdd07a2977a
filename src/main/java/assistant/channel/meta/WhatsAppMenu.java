package assistant.channel.meta;

import assistant.channel.Menu;
import assistant.wire.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/**
 * What may be pressed in WhatsApp: up to three buttons of 20 characters, else a list of up to ten
 * rows of 24, each with a hint of 72.
 *
 * @param more what must stand in the text for it
 */
record WhatsAppMenu(List<Menu.Button> buttons, boolean list, String choose, String more) {
    private static final int MOST_BUTTONS = 3;
    private static final int BUTTON = 20;
    private static final int MOST_ROWS = 10;
    private static final int ROW = 24;
    private static final int HINT = 72;

    /** None where there is nothing to press, or it has no room in either. */
    static Optional<WhatsAppMenu> of(Menu menu, String choose) {
        var buttons = menu.buttons();
        if (buttons.size() <= MOST_BUTTONS && fit(buttons, BUTTON)) {
            String lines = hints(buttons) ? String.join("", menu.lines()) : "";
            return some(buttons, false, choose, lines);
        }
        boolean rows = buttons.size() <= MOST_ROWS && fit(buttons, ROW);
        boolean hints = buttons.stream().allMatch(button -> button.hint().length() <= HINT);
        return rows
                ? some(buttons, true, choose, hints ? "" : String.join("", menu.lines()))
                : Optional.empty();
    }

    private static Optional<WhatsAppMenu> some(
            List<Menu.Button> buttons, boolean list, String choose, String more) {
        return buttons.isEmpty()
                ? Optional.empty()
                : Optional.of(new WhatsAppMenu(buttons, list, choose, more));
    }

    private static boolean fit(List<Menu.Button> buttons, int most) {
        return buttons.stream().allMatch(button -> button.label().length() <= most);
    }

    private static boolean hints(List<Menu.Button> buttons) {
        return buttons.stream().anyMatch(button -> !button.hint().isEmpty());
    }

    ObjectNode body(String text) {
        ObjectNode body = Json.object().put("type", "interactive");
        ObjectNode interactive =
                body.putObject("interactive").put("type", list ? "list" : "button");
        interactive.putObject("body").put("text", text);
        ObjectNode action = interactive.putObject("action");
        if (list) {
            rows(action.put("button", choose).putArray("sections").addObject().putArray("rows"));
        } else {
            buttons(action.putArray("buttons"));
        }
        return body;
    }

    private void buttons(ArrayNode array) {
        for (Menu.Button button : buttons) {
            ObjectNode reply = array.addObject().put("type", "reply").putObject("reply");
            reply.put("id", button.data()).put("title", button.label());
        }
    }

    private void rows(ArrayNode rows) {
        for (Menu.Button button : buttons) {
            ObjectNode row = rows.addObject().put("id", button.data()).put("title", button.label());
            if (more.isEmpty() && !button.hint().isEmpty()) {
                row.put("description", button.hint());
            }
        }
    }
}
