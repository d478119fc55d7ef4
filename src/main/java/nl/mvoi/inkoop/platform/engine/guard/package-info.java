// SPDX-License-Identifier: EUPL-1.2
/** What keeps everybody on the path of the models: closed lists of operations and commands, and models that cannot run code. */
package nl.mvoi.inkoop.platform.engine.guard;
