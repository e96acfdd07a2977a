package assistant.web;

import assistant.channel.Entrance;
import assistant.channel.Postman;

import java.util.List;

/**
 * The messaging platforms that are there.
 *
 * @param entrances where they call
 * @param postman who is told when an answer is written
 */
public record Post(List<Entrance> entrances, Postman postman) {
    public Post {
        entrances = List.copyOf(entrances);
    }
}
