// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A place where the content of documents is kept, by an id; written once and never changed. */
public interface Contents {

    /** Keeps all that the stream gives under a new id. It is there when the transaction ends well, and gone when it does not. */
    void keep(String id, InputStream content) throws IOException;

    /** @throws IOException when not all of it can be given */
    void give(String id, OutputStream to) throws IOException;
}
