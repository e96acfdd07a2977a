package assistant.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What the article says where one condition holds.
 *
 * @param condition in plain words; empty where it holds for certain
 */
public record Case(String condition, List<Claim> claims) {
    public Case {
        claims = List.copyOf(claims);
    }

    /** The options that one stretch of the article carries, all rated by the same words. */
    public record Claim(String wording, List<Block.Bit> quotations, List<Block.Entry> entries) {
        public Claim {
            quotations = List.copyOf(quotations);
            entries = List.copyOf(entries);
        }

        public boolean shared() {
            return entries.size() > 1;
        }

        private boolean carries(Block.Entry entry) {
            return wording.equals(entry.wording()) && quotations.equals(entry.quotations());
        }

        private Claim and(Block.Entry entry) {
            return new Claim(wording, quotations, Case.with(entries, entry));
        }

        private static Claim of(Block.Entry entry) {
            return new Claim(entry.wording(), entry.quotations(), List.of(entry));
        }
    }

    /** Neighbours under one condition stand together; neighbours of one quotation share it. */
    static List<Case> of(List<Block.Entry> entries) {
        var cases = new ArrayList<Case>();
        for (Block.Entry entry : entries) {
            if (!cases.isEmpty() && cases.getLast().condition.equals(entry.condition())) {
                cases.add(cases.removeLast().and(entry));
            } else {
                cases.add(new Case(entry.condition(), List.of(Claim.of(entry))));
            }
        }
        return List.copyOf(cases);
    }

    private Case and(Block.Entry entry) {
        if (!claims.getLast().carries(entry)) {
            return new Case(condition, with(claims, Claim.of(entry)));
        }
        var before = claims.subList(0, claims.size() - 1);
        return new Case(condition, with(before, claims.getLast().and(entry)));
    }

    private static <T> List<T> with(List<T> list, T last) {
        var all = new ArrayList<>(list);
        all.add(last);
        return List.copyOf(all);
    }
}
