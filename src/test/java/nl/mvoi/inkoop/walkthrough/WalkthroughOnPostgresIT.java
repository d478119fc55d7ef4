// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.walkthrough;

import nl.mvoi.inkoop.testing.PostgresTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same walks on a real PostgreSQL. */
@Tag("sample")
@PostgresTest
@ExtendWith(OfEachKind.Only.class)
class WalkthroughOnPostgresIT extends CompleteWalkthroughs {
}
