// SPDX-License-Identifier: EUPL-1.2
/** How people come in: their passwords, what guessing costs, and how long a session is theirs. */
package nl.mvoi.inkoop.platform.engine.people;
