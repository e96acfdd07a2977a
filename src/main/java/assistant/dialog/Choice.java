package assistant.dialog;

import java.util.Optional;

/** One answer offered: the value it stands for, its label and, where there is one, its hint. */
public record Choice(String value, String label, Optional<String> hint) {}
