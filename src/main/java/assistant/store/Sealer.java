package assistant.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes under one key with AES-256-GCM: nobody without it can read or change them.
 *
 * <p>A sealed value is the nonce of 12 random bytes, the text of equal length, and the tag of 16
 * bytes (NIST SP 800-38D). What it is for is bound in: it opens nowhere else.
 */
final class Sealer {
    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_DIGITS = 16;
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final ThreadLocal<SecureRandom> RANDOM =
            ThreadLocal.withInitial(SecureRandom::new);

    private final byte[] bytes;
    private final SecretKeySpec key;

    /**
     * @param key {@value #KEY_BYTES} bytes
     */
    Sealer(byte[] key) {
        this.bytes = key.clone();
        this.key = new SecretKeySpec(key, "AES");
    }

    static Sealer fresh() {
        byte[] drawn = new byte[KEY_BYTES];
        random().nextBytes(drawn);
        return new Sealer(drawn);
    }

    private static SecureRandom random() {
        return RANDOM.get();
    }

    /** What tells this key from others; the key cannot be told from it. */
    String id() {
        return HexFormat.of().formatHex(new Hasher(bytes).hash("id")).substring(0, ID_DIGITS);
    }

    byte[] key() {
        return bytes.clone();
    }

    byte[] seal(String purpose, byte[] open) {
        byte[] nonce = new byte[NONCE_BYTES];
        random().nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, purpose, nonce);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(open.length));
            cipher.doFinal(open, 0, open.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK seals with AES-GCM", impossible);
        }
    }

    /**
     * Opens what was sealed for the purpose.
     *
     * @throws Unsealable when it was sealed otherwise, or was changed
     */
    byte[] open(String purpose, byte[] sealed) {
        if (sealed.length < NONCE_BYTES) {
            throw new Unsealable();
        }
        try {
            Cipher cipher =
                    cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(sealed, NONCE_BYTES));
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException changed) {
            throw new Unsealable();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK opens AES-GCM", impossible);
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Sealed under another key, for another purpose, or changed since. */
    static final class Unsealable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unsealable() {
            super("sealed under another key, for another purpose, or changed");
        }
    }
}
