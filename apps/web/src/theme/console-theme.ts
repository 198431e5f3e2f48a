import { theme, type ThemeConfig } from 'antd';
import type { Density } from './density';
import { palette as p } from './palette';

const FONTS = '"PingFang SC", "Microsoft YaHei", "HarmonyOS Sans SC", "Noto Sans SC", "Noto Sans CJK SC", "Noto Sans S Chinese", system-ui, sans-serif';

/** Sizes of each density. The control height is set by hand because antd does not scale it with the type size. */
const SIZES = {
  standard: { fontSize: 16, fontSizeSM: 14, controlHeight: 40, controlHeightSM: 32 },
  compact: { fontSize: 16, controlHeight: 36 },
  elder: { fontSize: 20, fontSizeSM: 18, controlHeight: 60, controlHeightSM: 60 },
} as const satisfies Record<Density, NonNullable<ThemeConfig['token']>>;

/** What a finger has to meet is at least 44 px high, small controls too; whoever chose the compact density has chosen less. */
const TOUCH = { controlHeight: 44, controlHeightSM: 44 } as const;

/**
 * The theme of the console. Grounds and borders are named too: antd derives them from the dark primary as muddy greys,
 * and its own hints, borders and status colours stay below the contrast that the law asks for. Movement is left out as
 * a whole where it is not wanted: shortened by style sheets it would have menus measured before they are in their place.
 * `touch`: on a phone, or wherever a finger points.
 */
export function consoleTheme(density: Density, { motion, touch }: { readonly motion: boolean; readonly touch: boolean }): ThemeConfig {
  return {
    algorithm: density === 'compact' ? [theme.defaultAlgorithm, theme.compactAlgorithm] : theme.defaultAlgorithm,
    token: {
      ...SIZES[density],
      ...(touch && density === 'standard' && TOUCH),
      fontFamily: FONTS,
      borderRadius: 4,
      lineHeight: density === 'elder' ? 1.6 : 1.5,
      motion,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
      colorPrimary: p.ink,
      colorPrimaryHover: p.inkHover,
      colorPrimaryActive: p.inkActive,
      colorPrimaryBg: p.inkGround,
      colorPrimaryBgHover: p.inkGroundHover,
      colorPrimaryBorder: p.inkBorder,
      colorPrimaryBorderHover: p.ink,
      colorPrimaryText: p.ink,
      colorPrimaryTextHover: p.inkHover,
      colorPrimaryTextActive: p.inkActive,
      colorInfo: p.ink,
      colorInfoBg: p.inkGround,
      colorInfoBorder: p.inkBorder,
      colorLink: p.ink,
      colorLinkHover: p.inkHover,
      colorLinkActive: p.inkActive,
      colorText: p.text,
      colorTextHeading: p.text,
      colorTextSecondary: p.textSecondary,
      colorTextTertiary: p.textMeta,
      colorTextDescription: p.textMeta,
      colorTextPlaceholder: p.textHint,
      colorTextQuaternary: p.textHint,
      colorTextDisabled: p.textHint,
      colorBorder: p.control,
      colorBorderSecondary: p.rule,
      colorBgLayout: p.layout,
      colorSuccess: p.green,
      colorSuccessBg: p.greenGround,
      colorSuccessBgHover: p.greenGround,
      colorSuccessBorder: p.greenBorder,
      colorSuccessText: p.green,
      colorWarning: p.amber,
      colorWarningBg: p.amberGround,
      colorWarningBgHover: p.amberGround,
      colorWarningBorder: p.amberBorder,
      colorWarningText: p.amber,
      colorError: p.red,
      colorErrorHover: p.redDeep,
      colorErrorActive: p.redDeep,
      colorErrorBg: p.redGround,
      colorErrorBgHover: p.redGround,
      colorErrorBorder: p.redBorder,
      colorErrorText: p.red,
      boxShadow: 'none',
      controlOutlineWidth: 3,
      controlOutline: p.inkBorder,
    },
    components: {
      Layout: { headerBg: p.white, headerHeight: 56, headerPadding: '0 24px', siderBg: p.white, bodyBg: p.layout },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400 },
      Table: { headerBg: p.layout, cellPaddingBlock: density === 'compact' ? 6 : 10 },
      Tabs: { itemColor: p.textSecondary },
    },
  };
}
