package assistant.channel;

import assistant.conversation.Platform;

/** All there is of one platform: how it comes in, how it is written, how it goes out. */
public record Branch(Entrance entrance, Platform platform, Carrier carrier) {}
